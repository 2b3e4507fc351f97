import { type Component, walk } from '../components.ts';
import { ClientRefusal } from '../discord-error.ts';
import { resolve, type Resolved } from './command-options.ts';

const ROW = 1;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX = 23;

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** The submitted modal as the bot gets it; refuses what Discord's own client would not send. */
export function readModalFields(
  components: readonly Component[],
  fields: Fields,
  resolved: Resolved,
  upload: (fileIndex: number) => { id: string },
): object[] {
  const known = new Set(walk(components).map(({ component }) => component.custom_id));
  for (const name of Object.keys(fields)) {
    if (!known.has(name)) throw new ClientRefusal(`the modal has no field "${name}"`);
  }
  return components.map((component) => {
    const { id, type } = component;
    if (type === ROW) {
      return {
        id,
        type,
        components: (component.components ?? []).map((each) => fieldOf(each, fields, resolved, upload)),
      };
    }
    if (type === LABEL && component.component) {
      return { id, type, component: fieldOf(component.component, fields, resolved, upload) };
    }
    if (type === TEXT_DISPLAY) return { id, type };
    throw new ClientRefusal(`a modal cannot hold a component of type ${type}`);
  });
}

function fieldOf(
  component: Component,
  fields: Fields,
  resolved: Resolved,
  upload: (fileIndex: number) => { id: string },
): object {
  const { id, type, custom_id = '', required = true } = component;
  const given = fields[custom_id];
  const refuse = (why: string): never => {
    throw new ClientRefusal(`the field "${custom_id}" ${why}`);
  };
  if (type === TEXT_INPUT) {
    const value = given === undefined ? (component.value ?? '') : String(given);
    if (required && value === '') refuse('is required');
    if (value !== '' && value.length < (component.min_length ?? 0)) refuse('is too short');
    if (value.length > (component.max_length ?? 4_000)) refuse('is too long');
    return { id, type, custom_id, value };
  }
  if (type === CHECKBOX) return { id, type, custom_id, value: given === 'true' };
  if (type === RADIO_GROUP) {
    if (required && given === undefined) refuse('is required');
    return { id, type, custom_id, value: given === undefined ? null : String(given) };
  }
  const values = given === undefined ? [] : typeof given === 'string' ? [given] : [...given];
  if (type === FILE_UPLOAD) {
    const least = component.min_values ?? (required ? 1 : 0);
    if (values.length < least || values.length > (component.max_values ?? 1))
      refuse('has too few or too many files');
    const uploads = values.map((index) => upload(Number(index)));
    for (const each of uploads) (resolved.attachments ??= {})[each.id] = each;
    return { id, type, custom_id, values: uploads.map((each) => each.id) };
  }
  if (required && values.length === 0) refuse('is required');
  return { id, type, custom_id, values: selectable(component, values, resolved, required) };
}

/** The values as far as the menu lets one choose them. */
export function selectable(
  menu: Component,
  values: readonly string[],
  resolved: Resolved,
  required = true,
): readonly string[] {
  const least = required ? (menu.min_values ?? 1) : 0;
  if (values.length < least || values.length > (menu.max_values ?? 1)) {
    throw new ClientRefusal(`between ${least} and ${menu.max_values ?? 1} must be chosen`);
  }
  for (const value of values) {
    // Menus of users, roles, both, channels resolve like the options of those kinds.
    const optionType = ({ 5: 6, 6: 8, 7: 9, 8: 7 } as Record<number, number>)[menu.type];
    const isThere =
      optionType === undefined
        ? (menu.options ?? []).some((option) => option.value === value)
        : resolve(value, optionType, resolved);
    if (!isThere) throw new ClientRefusal(`"${value}" cannot be chosen`);
  }
  return values;
}
