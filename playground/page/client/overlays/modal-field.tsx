import { useId } from 'preact/hooks';
import { SelectMenu } from '../messages/select-menu.tsx';
import { usePage } from '../state/page-context.ts';
import type { FieldValue, ModalFieldShape } from './modal-fields.ts';

/** Discord's own limit where the bot sets none. */
const LONGEST_TEXT = 4000;
const PARAGRAPH = 2;

interface ModalFieldProps {
  readonly field: ModalFieldShape;
  readonly value: FieldValue;
  readonly problem: string | undefined;
  onValue(value: FieldValue): void;
  onSubmit(): void;
}

export function ModalField({ field, value, problem, onValue, onSubmit }: ModalFieldProps) {
  const { words } = usePage();
  const id = useId();
  const about = `${id}-about`;

  const control = () => {
    if (field.kind === 'unknown') return <p class="nothing">{words.modal.notHere}</p>;
    if (field.kind === 'select') {
      return (
        <SelectMenu
          select={field.select}
          field={{ id, name: field.customId, label: field.label, about }}
          onChoose={(_customId, values) => onValue(values)}
        />
      );
    }
    const { input } = field;
    const shared = {
      id,
      name: field.customId,
      value: String(value),
      placeholder: input.placeholder ?? '',
      maxLength: input.max_length ?? LONGEST_TEXT,
      'aria-required': field.isRequired,
      'aria-invalid': problem !== undefined,
      'aria-describedby': about,
    };
    if (input.style !== PARAGRAPH) {
      return <input type="text" {...shared} onInput={({ currentTarget }) => onValue(currentTarget.value)} />;
    }
    return (
      <textarea
        rows={4}
        {...shared}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      />
    );
  };

  const longest = field.kind === 'text' ? field.input.max_length : undefined;
  return (
    <div class={problem === undefined ? 'modal-field' : 'modal-field wrong'}>
      <label for={id}>
        {field.label}
        {field.isRequired && (
          <span class="required" aria-hidden="true">
            *
          </span>
        )}
      </label>
      {field.description !== undefined && <p class="field-description">{field.description}</p>}
      {control()}
      <p class="field-about" id={about}>
        <span class="problem">{problem}</span>
        {longest !== undefined && (
          <span class="count">
            {value.length}/{longest}
          </span>
        )}
      </p>
    </div>
  );
}
