import type { APIButtonComponent } from 'discord.js';
import { ButtonStyle } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import type { OpenInteraction } from '../state/page-state.ts';

interface MessageButtonProps {
  readonly button: APIButtonComponent;
  /** What was pressed on this message and has no answer yet. */
  readonly open: OpenInteraction | undefined;
  onPress(customId: string): void;
}

const STYLE_CLASSES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
};

export function MessageButton({ button, open, onPress }: MessageButtonProps) {
  const label = 'label' in button ? (button.label ?? '') : '';
  const emoji = 'emoji' in button ? button.emoji : undefined;
  const inside = (
    <>
      {emoji?.name !== undefined && emoji.name !== null && (
        <span class="button-emoji">{emoji.id === undefined ? emoji.name : `:${emoji.name}:`}</span>
      )}
      {label}
    </>
  );
  const style = `button ${STYLE_CLASSES[button.style] ?? 'secondary'}`;
  if ('url' in button) {
    return (
      <a class={style} href={button.url} target="_blank" rel="noopener noreferrer">
        {inside} <Icon name="open" size={14} />
      </a>
    );
  }
  if (!('custom_id' in button)) return null;
  const isWaiting = open?.state === 'sent';
  const isPressed = isWaiting && open.customId === button.custom_id;
  return (
    <button
      type="button"
      class={isPressed ? `${style} waiting` : style}
      disabled={button.disabled === true}
      // Not `disabled`: the keyboard would be thrown off it.
      aria-disabled={isWaiting}
      aria-busy={isPressed}
      onClick={() => {
        if (!isWaiting) onPress(button.custom_id);
      }}
    >
      <span class="button-words">{inside}</span>
      {isPressed && (
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
    </button>
  );
}
