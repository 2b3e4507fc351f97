import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';
import type { OpenInteraction } from '../state/page-state.ts';

/** Stands in for the answer of a command until there is one, or says that none came. */
export function OpenCommand({ command }: { command: OpenInteraction }) {
  const { state, words, change } = usePage();
  const viewer = state.users.find(({ id }) => id === state.viewer);
  const bot = state.users.find((user) => user.bot === true);
  if (viewer === undefined || bot === undefined) return null;
  const hasFailed = command.state === 'failed';
  return (
    <article class="message leading private" aria-label={nameOfUser(bot)}>
      <div class="origin-line">
        <Avatar user={viewer} size={16} />
        <span class="author">{nameOfUser(viewer)}</span> {words.messages.used}
        <discord-mention type="slash">{command.label.replace(/^\//, '')}</discord-mention>
      </div>
      <div class="message-body">
        <div class="gutter">
          <Avatar user={bot} />
        </div>
        <div class="message-content">
          <header class="message-head">
            <span class="author">{nameOfUser(bot)}</span>
            <discord-verified-author-tag />
          </header>
          {hasFailed ? (
            <p class="no-answer" role="alert">
              <Icon name="warning" size={16} /> {words.messages.noAnswer}
            </p>
          ) : (
            <p class="thinking" role="status">
              <span class="dots" aria-hidden="true">
                <i />
                <i />
                <i />
              </span>
              {words.messages.sendingCommand}
            </p>
          )}
          {hasFailed && (
            <p class="ephemeral-line">
              <Icon name="eye" size={16} />
              {words.messages.onlyYou} ·{' '}
              <button
                type="button"
                class="text-link"
                onClick={() => change({ type: 'interaction-end', nonce: command.nonce })}
              >
                {words.messages.dismiss}
              </button>
            </p>
          )}
        </div>
      </div>
    </article>
  );
}
