import { type Component, walk } from './components.ts';
import { invalidFormAt } from './discord-error.ts';

const ROW = 1;
const BUTTON = 2;
const SELECTS = new Set([3, 5, 6, 7, 8]);
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const LEGACY_ROWS = 5;
const MOST_COMPONENTS = 40;

type Mistake = { path: readonly (string | number)[]; code: string; message: string };

/** The rules about a message's components that Discord's schema leaves out; throws 50035. */
export function checkComponents(components: readonly Component[], isV2: boolean, above: string[] = []): void {
  const all = walk(components, [...above, 'components']);
  const mistakes: Mistake[] = [...duplicates(all)];
  const say = (path: Mistake['path'], code: string, message: string) =>
    void mistakes.push({ path, code, message });

  if (all.length > MOST_COMPONENTS) {
    say(
      [...above, 'components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      'At most 40 components are allowed.',
    );
  }
  if (!isV2) {
    if (components.length > LEGACY_ROWS) {
      say([...above, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
    }
    components.forEach(({ type }, index) => {
      if (type === ROW) return;
      say(
        [...above, 'components', index, 'type'],
        'UNION_TYPE_CHOICES',
        'Value of field "type" must be one of (1,).',
      );
    });
  }
  for (const { component, path } of all) {
    if (component.type === ROW) checkRow(component, path, say);
    if (component.type === BUTTON) checkButton(component, path, say);
    if (component.type === 3) checkOptions(component, path, say);
  }
  if (mistakes.length > 0) throw invalidFormAt(mistakes);
}

/** The same for a modal. */
export function checkModal(components: readonly Component[]): void {
  const above = ['data', 'components'];
  const all = walk(components, above);
  const mistakes: Mistake[] = [...duplicates(all)];
  if (components.length < 1 || components.length > 5) {
    mistakes.push({
      path: above,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  }
  if (mistakes.length > 0) throw invalidFormAt(mistakes);
}

function duplicates(all: ReturnType<typeof walk>): Mistake[] {
  const seen = new Set<string>();
  return all.flatMap(({ component: { custom_id }, path }) => {
    if (custom_id === undefined || custom_id === null) return [];
    const isSecond = seen.has(custom_id);
    seen.add(custom_id);
    if (!isSecond) return [];
    const message = 'Component custom id cannot be duplicated';
    return [{ path: [...path, 'custom_id'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message }];
  });
}

type Say = (path: Mistake['path'], code: string, message: string) => void;

function checkRow({ components = [] }: Component, path: Mistake['path'], say: Say) {
  if (components.length < 1) {
    say([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  if (components.length > 1 && components.some(({ type }) => SELECTS.has(type))) {
    say(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
}

function checkButton(button: Component, path: Mistake['path'], say: Say) {
  if (button.style === LINK_STYLE) {
    if (!button.url) say([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (button.custom_id) {
      say([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A link button has no custom id');
    }
  } else if (button.style !== PREMIUM_STYLE) {
    if (!button.custom_id) say([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (button.url) say([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only a link button has a url');
  }
  if (!button.label && !button.emoji && button.style !== PREMIUM_STYLE) {
    say([...path, 'label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji');
  }
}

function checkOptions(select: Component, path: Mistake['path'], say: Say) {
  const values = (select.options ?? []).map(({ value }) => value);
  if (new Set(values).size !== values.length) {
    say(
      [...path, 'options'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    );
  }
  if ((select.min_values ?? 1) > values.length || (select.max_values ?? 1) > values.length) {
    say([...path, 'max_values'], 'SELECT_COMPONENT_MAX_VALUES', 'There are not that many options');
  }
}
