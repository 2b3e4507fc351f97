import type { APIAttachment } from 'discord.js';
import { useState } from 'preact/hooks';
import { PictureViewer } from '../overlays/picture-viewer.tsx';
import { usePage } from '../state/page-context.ts';
import { pathOfUrl } from './local-url.ts';
import { Picture } from './picture.tsx';

const LONGEST_WIDTH = 550;
const LONGEST_HEIGHT = 400;
const SMALL_HEIGHT = 300;
const GAP = 4;

/** One picture as large as it may be, or several side by side, all of each in sight; a press shows it alone. */
export function Gallery({ pictures }: { pictures: readonly APIAttachment[] }) {
  const { words } = usePage();
  const [openIndex, setOpenIndex] = useState<number>();
  const isAlone = pictures.length === 1;
  return (
    <div
      class="gallery"
      data-count={Math.min(pictures.length, 5)}
      style={isAlone ? undefined : { maxWidth: `${widthOf(pictures)}px` }}
    >
      {pictures.map((picture, index) => (
        <button
          key={pathOfUrl(picture.url)}
          type="button"
          class="gallery-item"
          style={isAlone ? boxOf(picture) : shapeOf(picture)}
          aria-label={words.messages.openPicture(picture.description ?? words.messages.picture)}
          onClick={() => setOpenIndex(index)}
        >
          <Picture attachment={picture} />
        </button>
      ))}
      {openIndex !== undefined && (
        <PictureViewer pictures={pictures} startIndex={openIndex} onClose={() => setOpenIndex(undefined)} />
      )}
    </div>
  );
}

/** The room it will need, so that nothing jumps when it has loaded. */
function boxOf(picture: APIAttachment) {
  const { width, height } = picture;
  if (!width || !height) return {};
  const scale = Math.min(1, LONGEST_WIDTH / width, LONGEST_HEIGHT / height);
  return { width: `${Math.round(width * scale)}px`, ...shapeOf(picture) };
}

function shapeOf({ width, height }: APIAttachment) {
  return { aspectRatio: width && height ? `${width} / ${height}` : '1' };
}

/** Tall pictures stand in a narrower gallery, or four of them would be taller than the window. */
function widthOf(pictures: readonly APIAttachment[]): number {
  const columns = pictures.length > 4 ? 3 : 2;
  const tallest = Math.min(...pictures.map(({ width, height }) => (width && height ? width / height : 1)));
  return Math.min(LONGEST_WIDTH, Math.round(columns * SMALL_HEIGHT * tallest) + GAP * (columns - 1));
}
