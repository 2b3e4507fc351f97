import { useEffect, useRef, useState } from 'preact/hooks';
import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { newNonce } from '../state/new-nonce.ts';
import { usePage } from '../state/page-context.ts';
import { type CommandDraft, optionNamed, valueOf } from './command-draft.ts';
import { pageOptions } from './page-options.ts';

/** So long after the last key the bot is asked. */
const PAUSE_MS = 200;

interface Completion {
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  readonly isSearching: boolean;
}

const NOTHING: Completion = { choices: [], isSearching: false };

/** Asks the bot what fits the focused option, where it completes it; only the answer to the last question counts. */
export function useAutocomplete(draft: CommandDraft): Completion {
  const { state, locale, post } = usePage();
  const option = optionNamed(draft, draft.focused);
  const isCompleted = option !== undefined && 'autocomplete' in option && option.autocomplete;
  const { text, picked } = valueOf(draft, draft.focused);
  const [asked, setAsked] = useState<string>();
  const [answer, setAnswer] = useState<Completion>(NOTHING);
  const latest = useRef({ draft, state, locale, post });
  latest.current = { draft, state, locale, post };

  useEffect(() => {
    if (!isCompleted || picked !== undefined) return undefined;
    setAnswer(({ choices }) => ({ choices, isSearching: true }));
    const timer = setTimeout(() => {
      const { draft, state, locale, post } = latest.current;
      const nonce = newNonce();
      setAsked(nonce);
      void post('autocomplete', {
        viewer: state.viewer,
        nonce,
        locale,
        channel_id: state.channelId,
        command_id: draft.entry.commandId,
        options: pageOptions(draft, draft.focused).options,
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isCompleted, draft.focused, text, picked]);

  useEffect(() => {
    if (state.autocomplete === undefined || state.autocomplete.nonce !== asked) return;
    setAnswer({ choices: state.autocomplete.choices, isSearching: false });
  }, [state.autocomplete, asked]);

  return isCompleted ? answer : NOTHING;
}
