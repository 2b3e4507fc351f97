import type { PageEvent } from '../../../protocol.ts';

interface Listener {
  onEvent(event: PageEvent): void;
  onConnection(connected: boolean): void;
}

const RETRY_MS = 1000;

/**
 * Follows what happens as one person sees it. The browser reconnects by itself where the connection broke; where
 * the server answered with an error it does not, so that is done here.
 * @returns a function that ends it.
 */
export function listenToServer(viewer: string, { onEvent, onConnection }: Listener): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function open() {
    const query = viewer === '' ? '' : `?viewer=${encodeURIComponent(viewer)}`;
    source = new EventSource(`/playground/events${query}`);
    source.addEventListener('open', () => onConnection(true));
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      onEvent(JSON.parse(data) as PageEvent);
    });
    source.addEventListener('error', () => {
      onConnection(false);
      if (source?.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS);
    });
  }

  open();
  return () => {
    clearTimeout(retry);
    source?.close();
  };
}
