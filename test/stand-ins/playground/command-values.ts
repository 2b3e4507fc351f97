import type { PageOption } from '../../../playground/protocol.ts';
import type { Upload } from '../../../playground/server/message-body.ts';

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type OptionValue = string | number | boolean | File;
/** Values by option; a subcommand is an object of its own options. */
export interface OptionValues {
  readonly [name: string]: OptionValue | OptionValues;
}

interface Declared {
  readonly name: string;
  readonly type: number;
  readonly options?: readonly Declared[];
}

/** The options as the page would send them; files are added to `files`. */
export function optionsOf(values: OptionValues, declared: readonly Declared[], files: File[]) {
  return Object.entries(values).map(([option, value]): PageOption => {
    const type = declared.find((each) => each.name === option)?.type ?? 3;
    if (typeof value !== 'object') return { name: option, type, value };
    if ('bytes' in value) return { name: option, type, value: files.push(value as File) - 1 };
    const inner = declared.find((each) => each.name === option)?.options;
    return { name: option, type, value: '', options: optionsOf(value, inner ?? [], files) };
  });
}

export const uploads = (files: readonly File[]): Upload[] =>
  files.map(({ name, bytes }, index) => ({ index, filename: name, bytes }));
