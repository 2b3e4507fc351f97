/** A component as sent, of whatever type. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly style?: number;
  readonly url?: string;
  readonly sku_id?: string;
  readonly emoji?: unknown;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly value?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
}

type Path = readonly (string | number)[];

/** The components and all that are in them, with their places, in reading order. */
export function walk(
  components: readonly Component[],
  above: Path = ['components'],
): { readonly component: Component; readonly path: Path }[] {
  return components.flatMap((component, index) => {
    const path = [...above, index];
    return [
      { component, path },
      ...walk(component.components ?? [], [...path, 'components']),
      ...(component.component ? inside(component.component, [...path, 'component']) : []),
      ...(component.accessory ? inside(component.accessory, [...path, 'accessory']) : []),
    ];
  });
}

const inside = (component: Component, path: Path) => [
  { component, path },
  ...walk(component.components ?? [], [...path, 'components']),
];

/** Gives every component its number, as Discord does where the app gave none. */
export function withIds(components: readonly Component[]): Component[] {
  const copy = structuredClone(components) as Component[];
  const all = walk(copy).map(({ component }) => component as { id?: number });
  const taken = new Set(all.map(({ id }) => id).filter((id) => id !== undefined && id !== 0));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    taken.add(next);
  }
  return copy;
}
