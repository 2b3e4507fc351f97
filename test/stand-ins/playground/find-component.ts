import type { PageMessage } from '../../../playground/protocol.ts';
import { type Component, walk } from '../../../playground/server/components.ts';

/** The message's first component that fits, however deep it lies. */
export function findComponent(
  message: PageMessage | undefined,
  fits: (component: Component) => boolean,
): Component | undefined {
  const components = (message?.components ?? []) as unknown as readonly Component[];
  return walk(components)
    .map(({ component }) => component)
    .find(fits);
}
