import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { withBody } from './bodies.ts';
import type { Drawing } from './drawing.ts';
import { OWN_DRAWINGS } from './own-drawings.ts';

export type DrawingSetName = 'noto' | 'fluent-emoji-flat';

export interface DrawingSet {
  readonly drawingOf: (name: string) => Drawing | undefined;
  /** Drawing name by code points, as in "1f408" or "1f9cd-200d-2642-fe0f" without its "-fe0f". */
  readonly names: ReadonlyMap<string, string>;
}

interface IconifySet {
  readonly icons: Record<string, { body: string; width?: number; height?: number }>;
  readonly width?: number;
  readonly height?: number;
}

const require = createRequire(import.meta.url);

/** Loads one set of drawings; one set per picture, for mixed hands look wrong. */
export async function loadDrawingSet(set: DrawingSetName): Promise<DrawingSet> {
  const [iconify, characters] = await Promise.all([
    readJson<IconifySet>(`@iconify-json/${set}/icons.json`),
    readJson<Record<string, string>>(`@iconify-json/${set}/chars.json`),
  ]);
  const { icons, width = 16, height = 16 } = iconify;
  return {
    drawingOf(name) {
      const icon = Object.hasOwn(icons, name) ? icons[name] : undefined;
      return icon
        ? withBody(name, { body: icon.body, width: icon.width ?? width, height: icon.height ?? height })
        : OWN_DRAWINGS.get(name);
    },
    names: new Map(Object.entries(characters).map(([code, name]) => [plainCode(code), name])),
  };
}

/** The sign that asks for a coloured emoji is sometimes there and sometimes not. */
export function plainCode(code: string): string {
  return code.toLowerCase().replaceAll('-fe0f', '');
}

async function readJson<Shape>(specifier: string): Promise<Shape> {
  return JSON.parse(await readFile(require.resolve(specifier), 'utf8')) as Shape;
}
