import { posix } from 'node:path';

/** A TypeScript file of the project. */
export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const IMPORTS = [
  /^(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

/** `src/images` for all below it, `src/errors` for `src/errors.ts`, else the topmost folder; `.` for the root's files. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  if (top === path) return '.';
  return top === 'src' ? `src/${second.replace(/\.ts$/, '')}` : top;
}

/** What a file imports: paths from the root for files of the project, names for packages. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const named = IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
  return named.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** The text without comments that stand on lines of their own or after a statement. */
export function codeOf({ text }: SourceFile): string {
  return text.replaceAll(/^\s*\/\*[^]*?\*\//gm, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** Whether a file is part of what runs, so neither a test nor the set-up of a tool. */
export function isProduct({ path }: SourceFile): boolean {
  return !['test', '.'].includes(roomOf(path));
}
