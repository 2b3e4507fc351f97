import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Whoever types while nothing takes it means the composer: the field gets the focus, and with it the key. */
export function useTypedAnywhere(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const focusField = (event: KeyboardEvent) => {
      const isText = event.key.length === 1 && event.key !== ' ';
      if (!isText || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const isTaken =
        event.target instanceof Element &&
        event.target.closest('input, textarea, select, dialog, [role=combobox]') !== null;
      if (!isTaken && document.querySelector('dialog[open]') === null) field.current?.focus();
    };
    document.addEventListener('keydown', focusField);
    return () => document.removeEventListener('keydown', focusField);
  }, [field]);
}
