import type { APIAttachment } from 'discord.js';
import { useState } from 'preact/hooks';
import { PictureViewer } from '../overlays/picture-viewer.tsx';
import { usePage } from '../state/page-context.ts';
import { pathOfUrl } from './local-url.ts';
import { Picture } from './picture.tsx';

const LONGEST_WIDTH = 550;
const LONGEST_HEIGHT = 400;

/** One picture as large as it may be, or several side by side; a press shows it alone. */
export function Gallery({ pictures }: { pictures: readonly APIAttachment[] }) {
  const { words } = usePage();
  const [openIndex, setOpenIndex] = useState<number>();
  const isAlone = pictures.length === 1;
  return (
    <div class="gallery" data-count={Math.min(pictures.length, 5)}>
      {pictures.map((picture, index) => (
        <button
          key={pathOfUrl(picture.url)}
          type="button"
          class="gallery-item"
          style={isAlone ? boxOf(picture) : undefined}
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
function boxOf({ width, height }: APIAttachment) {
  if (!width || !height) return {};
  const scale = Math.min(1, LONGEST_WIDTH / width, LONGEST_HEIGHT / height);
  return { width: `${Math.round(width * scale)}px`, aspectRatio: `${width} / ${height}` };
}
