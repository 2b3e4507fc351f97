/** esbuild takes these out of the script and into the style sheet. */
declare module '*.css';
