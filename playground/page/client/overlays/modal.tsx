import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { usePage } from '../state/page-context.ts';
import type { OpenModal } from '../state/page-state.ts';
import { type FieldValue, fieldProblem, modalFields, startValues } from './modal-fields.ts';
import { ModalField } from './modal-field.tsx';

/** The window with fields that a bot opened. It stays until the bot has taken it or the person gives it up. */
export function Modal({ open }: { open: OpenModal }) {
  const { state, words, change, interact } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  const fields = modalFields(open.modal);
  const [values, setValues] = useState(() => startValues(fields));
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const bot = state.users.find((user) => user.bot === true);
  const sent = state.interactions.find(({ kind }) => kind === 'modal');
  const isSending = sent?.state === 'sent';

  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus();
  }, []);

  const close = () => change({ type: 'modal-close' });
  const submit = () => {
    const found = Object.fromEntries(
      fields.flatMap((field) => {
        const problem = fieldProblem(field, values[field.customId] ?? '', words.modal);
        return problem === undefined ? [] : [[field.customId, problem]];
      }),
    );
    setProblems(found);
    const [firstWrong] = Object.keys(found);
    if (firstWrong !== undefined) {
      dialog.current?.querySelector<HTMLElement>(`[name="${CSS.escape(firstWrong)}"]`)?.focus();
      return;
    }
    void interact('modal', { interaction_id: open.interactionId, fields: { ...values } }, { label: '' });
  };
  const setValue = (customId: string, value: FieldValue) => {
    setValues({ ...values, [customId]: value });
    const { [customId]: _solved, ...others } = problems;
    setProblems(others);
  };

  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <header>
          {bot !== undefined && <Avatar user={bot} size={32} />}
          <h2 id="modal-title">{open.modal.title}</h2>
          <button type="button" class="round" aria-label={words.modal.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="modal-fields">
          {fields.map((field) => (
            <ModalField
              key={field.customId}
              field={field}
              value={values[field.customId] ?? ''}
              problem={problems[field.customId]}
              onValue={(value) => setValue(field.customId, value)}
              onSubmit={submit}
            />
          ))}
          {(sent?.state === 'failed' || state.error !== undefined) && (
            <p class="problem" role="alert">
              {state.error ?? words.modal.failed}
            </p>
          )}
        </div>
        <footer>
          <button type="button" class="button secondary" onClick={close}>
            {words.modal.cancel}
          </button>
          <button type="submit" class="button primary" disabled={isSending}>
            {isSending ? words.modal.submitting : words.modal.submit}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
