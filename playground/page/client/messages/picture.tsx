import type { APIAttachment } from 'discord.js';
import { useState } from 'preact/hooks';
import { usePage } from '../state/page-context.ts';
import { localUrl } from './local-url.ts';

/**
 * A picture that is loaded once. Each edit of a message brings newly signed links to the same files; the first one
 * stays, so that an edit does not make the picture flicker, and the newest is taken when the first has expired.
 */
export function Picture({ attachment }: { attachment: APIAttachment }) {
  const { words } = usePage();
  const newest = localUrl(attachment.url);
  const [first, setFirst] = useState(newest);
  const [failed, setFailed] = useState<string>();
  if (first === failed && first !== newest) setFirst(newest);
  return (
    <img
      src={first}
      alt={attachment.description ?? words.messages.picture}
      {...(attachment.width ? { width: attachment.width } : {})}
      {...(attachment.height ? { height: attachment.height } : {})}
      onError={() => setFailed(first)}
    />
  );
}
