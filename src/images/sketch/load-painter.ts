import { type DrawingSetName, loadDrawingSet } from './drawing/drawing-set.ts';
import { createPainter, type Painter } from './painter.ts';
import { loadLexicon } from './parse/load-lexicon.ts';

/** Reads the drawings and their names from the packages that hold them. */
export async function loadPainter(set: DrawingSetName): Promise<Painter> {
  const drawings = await loadDrawingSet(set);
  return createPainter({ drawings, lexicon: await loadLexicon(drawings) });
}
