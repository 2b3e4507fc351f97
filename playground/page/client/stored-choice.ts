import { useState } from 'preact/hooks';

/** A choice that is still there when the page is opened again, where the browser allows it. */
export function useStoredChoice(name: string, otherwise: string): [string, (value: string) => void] {
  const key = `playground-${name}`;
  const [value, setValue] = useState(() => read(key) ?? otherwise);
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // It holds until the page is closed.
      }
    },
  ];
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
