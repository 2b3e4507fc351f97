import type { APIComponentInMessageActionRow } from 'discord.js';
import type { PageMessage } from '../../../protocol.ts';
import { ComponentType } from '../discord-numbers.ts';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import { MessageButton } from './message-button.tsx';
import { SelectMenu } from './select-menu.tsx';

/** The rows of buttons and selects under a message, and what became of the last press. */
export function MessageComponents({ message }: { message: PageMessage }) {
  const { state, words, interact } = usePage();
  const rows = message.components ?? [];
  if (rows.length === 0) return null;
  const open = state.interactions.find(({ messageId }) => messageId === message.id);

  const press = (customId: string, values?: string[]) =>
    void interact(
      'component',
      {
        channel_id: message.channel_id,
        message_id: message.id,
        custom_id: customId,
        ...(values ? { values } : {}),
      },
      { label: customId, messageId: message.id, customId },
    );

  const draw = (component: APIComponentInMessageActionRow, index: number) => {
    if (component.type === ComponentType.Button) {
      return <MessageButton key={index} button={component} open={open} onPress={press} />;
    }
    if (component.type === ComponentType.StringSelect) {
      // A select that comes back with another choice starts anew.
      const chosen = component.options.filter((option) => option.default).map(({ value }) => value);
      const key = `${component.custom_id} ${chosen.join(' ')}`;
      return <SelectMenu key={key} select={component} isDisabled={open?.state === 'sent'} onChoose={press} />;
    }
    return null;
  };

  return (
    <div class="components">
      {rows.map((row, index) =>
        row.type === ComponentType.ActionRow ? (
          <div class="component-row" key={index}>
            {row.components.map(draw)}
          </div>
        ) : null,
      )}
      {open?.state === 'failed' && (
        <p class="no-answer" role="alert">
          <Icon name="warning" size={16} /> {words.messages.interactionFailed}
        </p>
      )}
    </div>
  );
}
