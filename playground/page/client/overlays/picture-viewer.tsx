import type { APIAttachment } from 'discord.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { localUrl } from '../messages/local-url.ts';
import { usePage } from '../state/page-context.ts';

interface PictureViewerProps {
  readonly pictures: readonly APIAttachment[];
  readonly startIndex: number;
  onClose(): void;
}

/** One picture over everything else, as large as the window. */
export function PictureViewer({ pictures, startIndex, onClose }: PictureViewerProps) {
  const { words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(startIndex);
  const picture = pictures[index] ?? pictures[0];

  useLayoutEffect(() => dialog.current?.showModal(), []);
  if (picture === undefined) return null;

  const step = (by: number) => setIndex((index + by + pictures.length) % pictures.length);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') step(-1);
    if (key === 'ArrowRight') step(1);
  };

  return (
    <dialog
      ref={dialog}
      class="picture-viewer"
      aria-label={words.viewer.title}
      onClose={onClose}
      onKeyDown={onKeyDown}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget) dialog.current?.close();
      }}
    >
      <button
        type="button"
        class="viewer-close"
        aria-label={words.viewer.close}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" size={28} />
      </button>
      <img src={localUrl(picture.url)} alt={picture.description ?? words.messages.picture} />
      <p class="viewer-caption">
        {picture.description}
        <a href={localUrl(picture.url)} target="_blank" rel="noopener">
          {words.viewer.original} <Icon name="open" size={14} />
        </a>
      </p>
      {pictures.length > 1 && (
        <>
          <button
            type="button"
            class="viewer-step previous"
            aria-label={words.viewer.previous}
            onClick={() => step(-1)}
          >
            <Icon name="left" size={28} />
          </button>
          <button
            type="button"
            class="viewer-step next"
            aria-label={words.viewer.next}
            onClick={() => step(1)}
          >
            <Icon name="right" size={28} />
          </button>
        </>
      )}
    </dialog>
  );
}
