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
  return top === 'src' ? `src/${second.replace(/\.tsx?$/, '')}` : top;
}

/** The files of the project that a file imports, from the root. */
export function filesImportedBy({ path, text }: SourceFile): readonly string[] {
  return namesIn(text)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name));
}

/** The packages that a file imports, as it names them (`drizzle-orm/pg-core`), and parts of Node (`node:net`). */
export function packagesImportedBy({ text }: SourceFile): readonly string[] {
  return namesIn(text).filter((name) => !name.startsWith('.'));
}

function namesIn(text: string): readonly string[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name = '']) => name));
}

/** The text without comments that stand on lines of their own or after a statement. */
export function codeOf({ text }: SourceFile): string {
  return text.replaceAll(/^\s*\/\*[^]*?\*\//gm, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** Whether a file is part of what runs, so neither a test nor the set-up of a tool. */
export function isProduct({ path }: SourceFile): boolean {
  return !['test', '.'].includes(roomOf(path));
}

/** The package that `name/of/a/module` is in. */
export function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
