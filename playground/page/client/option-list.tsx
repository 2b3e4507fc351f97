import { useLayoutEffect, useRef } from 'preact/hooks';

export interface ListedOption {
  readonly key: string;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly isChosen?: boolean;
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListedOption[];
  /** The one that Enter takes; none when negative. */
  readonly activeIndex: number;
  onPick(index: number): void;
  onHover?(index: number): void;
}

/** A list to choose from, for a field that keeps the focus and names the active entry by `<id>-<index>`. */
export function OptionList({ id, label, items, activeIndex, onPick, onHover }: OptionListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);
  return (
    <ul class="option-list" role="listbox" id={id} aria-label={label} ref={list}>
      {items.map((item, index) => (
        <li
          key={item.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={item.isChosen ?? index === activeIndex}
          class={index === activeIndex ? 'active' : ''}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(index)}
          onMouseMove={() => onHover?.(index)}
        >
          <span class="option-title">{item.title}</span>
          {item.detail !== undefined && <span class="option-detail">{item.detail}</span>}
          {item.isChosen === true && <span aria-hidden="true">✓</span>}
        </li>
      ))}
    </ul>
  );
}
