import type { PageActions } from '../../../protocol.ts';
import { newNonce } from './new-nonce.ts';
import type { Page } from './page-context.ts';
import { postAction } from './post-action.ts';

const FLASH_MS = 1800;

/** What the person can do, with every refusal shown in words. */
export function usePageActions({
  state,
  change,
  words,
  locale,
}: Pick<Page, 'state' | 'change' | 'words' | 'locale'>): Pick<Page, 'post' | 'interact' | 'jumpTo'> {
  const post: Page['post'] = async (name, action, files = []) => {
    const error = await postAction(name, action, words, files);
    // Nobody asked for these two, so nobody misses them; what is taken also ends the complaint before.
    if (name !== 'typing' && name !== 'autocomplete') change({ type: 'error', error });
    return error === undefined;
  };

  const interact: Page['interact'] = async (name, body, open, files = []) => {
    const nonce = newNonce();
    change({
      type: 'interaction-begin',
      interaction: { ...open, nonce, channelId: state.channelId, kind: name, state: 'sent' },
    });
    const action = { ...body, viewer: state.viewer, nonce, locale } as unknown as PageActions[typeof name];
    const isTaken = await post(name, action, files);
    if (!isTaken) change({ type: 'interaction-end', nonce });
    return isTaken;
  };

  const jumpTo: Page['jumpTo'] = (channelId, messageId) => {
    if (channelId !== state.channelId) change({ type: 'channel-open', channelId });
    // Another channel is drawn first.
    requestAnimationFrame(() => setTimeout(() => showMessage(messageId)));
  };

  return { post, interact, jumpTo };
}

function showMessage(messageId: string): void {
  const element = document.querySelector<HTMLElement>(`#message-${CSS.escape(messageId)}`);
  if (element === null) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), FLASH_MS);
}
