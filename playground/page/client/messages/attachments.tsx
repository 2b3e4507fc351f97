import type { APIAttachment } from 'discord.js';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import { Gallery } from './gallery.tsx';
import { localUrl, pathOfUrl } from './local-url.ts';

/** Pictures together in one gallery, other files below it. */
export function Attachments({ attachments }: { attachments: readonly APIAttachment[] }) {
  const pictures = attachments.filter(isPicture);
  const files = attachments.filter((attachment) => !isPicture(attachment));
  return (
    <>
      {pictures.length > 0 && <Gallery pictures={pictures} />}
      {files.map((file) => (
        <FileCard key={pathOfUrl(file.url)} file={file} />
      ))}
    </>
  );
}

function FileCard({ file }: { file: APIAttachment }) {
  const { words } = usePage();
  return (
    <a
      class="file-card"
      href={localUrl(file.url)}
      download={file.filename}
      aria-label={words.messages.download(file.filename)}
    >
      <Icon name="file" size={28} />
      <span>
        <span class="file-name">{file.filename}</span>
        <span class="file-size">{sizeInWords(file.size)}</span>
      </span>
    </a>
  );
}

function isPicture({ content_type: type, width }: APIAttachment): boolean {
  return type?.startsWith('image/') ?? (width !== undefined && width !== null);
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
