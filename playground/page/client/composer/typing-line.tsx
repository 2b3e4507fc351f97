import { useEffect, useState } from 'preact/hooks';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';

/** Who else is typing in this channel. */
export function TypingLine() {
  const { state, words } = usePage();
  const [now, setNow] = useState(() => Date.now());
  const until = state.typing[state.channelId] ?? {};

  useEffect(() => {
    setNow(Date.now());
    if (Object.keys(until).length === 0) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [until]);

  const names = state.users
    .filter(({ id }) => id !== state.viewer && (until[id] ?? 0) > now)
    .map((user) => nameOfUser(user));
  return (
    <p class="typing-line" role="status">
      {names.length > 0 && (
        <>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {names.length > 3 ? words.messages.typingMany : words.messages.typing(names.join(', '))}
        </>
      )}
    </p>
  );
}
