import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageActions } from '../../../protocol.ts';
import type { Words } from '../../locales/words.ts';
import type { PageChange } from './page-change.ts';
import type { OpenInteraction, PageState } from './page-state.ts';

/** An interaction before it has a nonce, a person and a language. */
export type InteractionBody<Name extends 'command' | 'component' | 'modal' | 'autocomplete'> = Omit<
  PageActions[Name],
  'viewer' | 'nonce' | 'locale'
>;

/** What every part of the page can see and do. */
export interface Page {
  readonly state: PageState;
  readonly words: Words;
  readonly locale: string;
  readonly isLight: boolean;
  change(change: PageChange): void;
  /** Posts an action; when it is refused, shows why. @returns whether it was taken */
  post<Name extends keyof PageActions>(
    name: Name,
    action: PageActions[Name],
    files?: readonly File[],
  ): Promise<boolean>;
  /** Posts an interaction and keeps track of it until the bot has answered. @returns as `post` */
  interact<Name extends 'command' | 'component' | 'modal'>(
    name: Name,
    body: InteractionBody<Name>,
    open: Pick<OpenInteraction, 'label' | 'messageId' | 'customId'>,
    files?: readonly File[],
  ): Promise<boolean>;
  jumpTo(channelId: string, messageId: string): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('This part of the page stands outside of <App>.');
  return page;
}
