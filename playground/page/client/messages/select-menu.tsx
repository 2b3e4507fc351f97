import type { APIStringSelectComponent } from 'discord.js';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { OptionList } from '../option-list.tsx';
import { usePage } from '../state/page-context.ts';

const LIST_GAP_PX = 8;

interface SelectMenuProps {
  readonly select: APIStringSelectComponent;
  readonly isDisabled?: boolean;
  /** Where it is a field of a form: what its label, its form and the words below it know it by. */
  readonly field?: {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly about: string;
  };
  onChoose(customId: string, values: string[]): void;
}

/** A select by mouse and keyboard. One choice is told at once; several are told when the list closes. */
export function SelectMenu({ select, isDisabled = false, field, onChoose }: SelectMenuProps) {
  const { words } = usePage();
  const { options, max_values: most = 1, min_values: least = 1, placeholder } = select;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(
    options.filter((option) => option.default === true).map(({ value }) => value),
  );
  const [activeIndex, setActiveIndex] = useState(0);
  const [isUpward, setUpward] = useState(false);
  const isSeveral = most > 1;

  const open = () => {
    setOpen(true);
    setActiveIndex(
      Math.max(
        0,
        options.findIndex(({ value }) => chosen.includes(value)),
      ),
    );
  };
  const close = () => {
    setOpen(false);
    if (isOpen && isSeveral && chosen.length >= least) onChoose(select.custom_id, [...chosen]);
  };
  const choose = (index: number) => {
    const value = options[index]?.value;
    if (value === undefined) return;
    if (!isSeveral) {
      setChosen([value]);
      setOpen(false);
      onChoose(select.custom_id, [value]);
    } else if (chosen.includes(value)) {
      setChosen(chosen.filter((one) => one !== value));
    } else if (chosen.length < most) {
      setChosen([...chosen, value]);
    }
  };

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: MouseEvent) => {
      if (target instanceof Node && root.current?.contains(target) !== true) close();
    };
    document.addEventListener('mousedown', closeOutside);
    return () => document.removeEventListener('mousedown', closeOutside);
  });

  useLayoutEffect(() => {
    if (isOpen && root.current !== null) setUpward(hasMoreRoomAbove(root.current));
  }, [isOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!isOpen) return open();
      return setActiveIndex((activeIndex + step + options.length) % options.length);
    }
    if (isOpen && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      return choose(activeIndex);
    }
    if (isOpen && event.key === 'Escape') {
      // The form around it stays open.
      event.preventDefault();
      return close();
    }
    if (isOpen && event.key === 'Tab') close();
    return undefined;
  };

  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  const hint = placeholder ?? words.messages.select;
  return (
    <div class={isUpward ? 'select upward' : 'select'} ref={root}>
      <button
        type="button"
        class="select-button"
        id={field?.id}
        name={field?.name}
        aria-describedby={field?.about}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-haspopup="listbox"
        aria-label={field?.label ?? hint}
        aria-activedescendant={isOpen ? `${id}-list-${activeIndex}` : undefined}
        disabled={isDisabled || select.disabled === true}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={onKeyDown}
      >
        <span class={names.length === 0 ? 'placeholder' : ''}>
          {names.length === 0 ? hint : names.join(', ')}
        </span>
        <Icon name="down" size={18} />
      </button>
      {isOpen && (
        <OptionList
          id={`${id}-list`}
          label={hint}
          items={options.map((option) => ({
            key: option.value,
            title: [option.emoji?.name, option.label].filter(Boolean).join(' '),
            detail: option.description,
            isChosen: chosen.includes(option.value),
          }))}
          activeIndex={activeIndex}
          onPick={choose}
          onHover={setActiveIndex}
        />
      )}
    </div>
  );
}

/** Whether the list would be cut off below, and less so above. */
function hasMoreRoomAbove(select: HTMLElement): boolean {
  const list = select.querySelector('[role=listbox]')?.getBoundingClientRect();
  const around = select.closest('.scroller')?.getBoundingClientRect();
  const { top, bottom } = select.getBoundingClientRect();
  const above = top - (around?.top ?? 0);
  const below = (around?.bottom ?? innerHeight) - bottom;
  return (list?.height ?? 0) + LIST_GAP_PX > below && above > below;
}
