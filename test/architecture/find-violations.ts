import { CLOSED_DOORS, DOORS, FOR_ALL, LIBRARIES, PROCESS_MATTERS, ROOMS } from './rooms.ts';
import {
  codeOf,
  filesImportedBy,
  isProduct,
  packagesImportedBy,
  roomOf,
  type SourceFile,
} from './source-file.ts';

const LONGEST_FILE = 250;
const ALL_DOORS = [...DOORS, ...Object.keys(CLOSED_DOORS)];

/** Every breach of the project's rules, one sentence each. */
export function findViolations(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap((file) => [...badImports(file), ...badCode(file), ...badShape(file)]),
    ...cycles(files),
  ];
}

function badImports(file: SourceFile): string[] {
  if (!isProduct(file)) return [];
  const from = roomOf(file.path);
  const rooms = filesImportedBy(file)
    .filter((target) => !mayImport(from, roomOf(target)) && !isConfigType(file, target))
    .map((target) => `${file.path} imports ${target}: ${from} may not know ${roomOf(target)}`);
  const libraries = packagesImportedBy(file).flatMap((name) => {
    const library = LIBRARIES.find((one) => one.name.test(name));
    return !library || library.rooms.includes(from)
      ? []
      : [`${file.path} imports ${name}: only ${library.rooms.join(', ')} may`];
  });
  return [...rooms, ...libraries];
}

function mayImport(from: string, to: string): boolean {
  if (from === to || from === 'src/main') return true;
  if (to === 'test' || to === '.' || to === 'src/main' || ALL_DOORS.includes(to)) return false;
  if (from in CLOSED_DOORS) return CLOSED_DOORS[from]?.includes(to) ?? false;
  if (DOORS.includes(from)) return true;
  return FOR_ALL.includes(to) || (ROOMS[from]?.includes(to) ?? false);
}

/** The types of the configuration may be imported by all of `src/`, its functions only by `src/main`. */
function isConfigType({ path, text }: SourceFile, target: string): boolean {
  const values = /^import\s+(?!type\b)[^'";]*\bfrom\s*'[^']*config\.ts'/m;
  return path.startsWith('src/') && target === 'src/config.ts' && !values.test(text);
}

function badCode(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (!isProduct(file)) return [];
  const code = codeOf(file);
  const environment = room === 'src/main' ? code.replaceAll('loadConfig(process.env)', '') : code;
  const found: string[] = [];
  if (environment.includes('process.env') && file.path !== 'src/config.ts') {
    found.push(`${file.path} reads the environment: only src/config.ts may`);
  }
  if (room !== 'src/main' && room !== 'playground') {
    for (const { code: pattern, matter } of PROCESS_MATTERS) {
      if (pattern.test(code)) found.push(`${file.path} ${matter}: only src/main may`);
    }
  }
  return found;
}

function badShape({ path, text }: SourceFile): string[] {
  const names = path.split('/');
  const found = names
    .filter((name) => /^(?:utils?|helpers?|common|types?|misc)(?:\.tsx?)?$/.test(name))
    .map((name) => `${path}: ${name} says nothing about what is in it`);
  if (
    !names.every((name) => /^[a-z\d]+(?:-[a-z\d]+)*(?:\.(?:test|contract|config|d))?(?:\.tsx?)?$/.test(name))
  ) {
    found.push(`${path} is not named in kebab-case`);
  }
  const lines = text.trimEnd().split('\n').length;
  // Tables of words and sentences, and what a tool has written.
  const mayBeLong =
    names[0] === 'test' ||
    names.includes('migrations') ||
    names.includes('locales') ||
    path.endsWith('-words.ts');
  if (lines > LONGEST_FILE && !mayBeLong)
    found.push(`${path} has ${lines} lines: split it below ${LONGEST_FILE}`);
  return found;
}

/** Each circle of files once, from the first file of it that was met. */
function cycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, filesImportedBy(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) found.push(`circle: ${[...way.slice(way.indexOf(path)), path].join(' → ')}`);
    if (way.includes(path) || done.has(path)) return;
    for (const target of imports.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}
