import { simplified } from './simplified.ts';

const indexed = new Map<RegExp, RegExp>();

/** What the groups of a form in simplified characters hold in the person's own. */
export function groupsOf(form: RegExp, text: string): readonly (string | undefined)[] | undefined {
  const known = indexed.get(form);
  const pattern = known ?? new RegExp(form.source, `${form.flags}d`);
  if (!known) indexed.set(form, pattern);
  const match = pattern.exec(simplified(text));
  return match?.indices?.slice(1).map((range) => range && text.slice(...range));
}
