import type { APIChannel } from 'discord.js';
import { ChannelType } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { titleOfChannel } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import { commandEntries } from '../composer/command-entries.ts';

/** The head of a channel; while it is empty, what one could say first. */
export function Welcome({ channel, isEmpty }: { channel: APIChannel; isEmpty: boolean }) {
  const { state, words, locale, change } = usePage();
  const title = titleOfChannel(channel, state.users);
  const isDirect = channel.type === ChannelType.Direct;
  const first = commandEntries(state.commands, { locale, isDirect, isModerator: false }).find(
    ({ name }) => name === 'imagine',
  );
  return (
    <section class="welcome">
      <div class="welcome-icon">
        <Icon name={isDirect ? 'at' : 'hash'} size={40} />
      </div>
      <h2>{isDirect ? words.welcome.directTitle(title) : words.welcome.title(title)}</h2>
      {isEmpty && first === undefined && <p>{words.welcome.noCommands}</p>}
      {isEmpty && first !== undefined && (
        <>
          <p>{words.welcome.hint}</p>
          <ul class="examples">
            {words.welcome.prompts.map((text) => (
              <li key={text}>
                <button
                  type="button"
                  onClick={() => change({ type: 'fill', fill: { commandName: first.name, text } })}
                >
                  <b>/{first.name}</b> {text}
                </button>
              </li>
            ))}
          </ul>
          <p class="after">{words.welcome.after}</p>
        </>
      )}
    </section>
  );
}
