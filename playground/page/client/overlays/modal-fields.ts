import type {
  APIModalInteractionResponseCallbackData,
  APISelectMenuOption,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord.js';
import type { Words } from '../../locales/words.ts';
import { ComponentType } from '../discord-numbers.ts';

export type FieldValue = string | string[];

interface FieldHead {
  readonly customId: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly isRequired: boolean;
}

/** A field of a modal, whichever of Discord's two ways it was written in. */
export type ModalFieldShape =
  | (FieldHead & { readonly kind: 'text'; readonly input: APITextInputComponent })
  | (FieldHead & { readonly kind: 'select'; readonly select: APIStringSelectComponent })
  | (FieldHead & { readonly kind: 'unknown' });

/** The fields in their order, from action rows as well as from labels. Words between them are left out. */
export function modalFields({
  components,
}: APIModalInteractionResponseCallbackData): readonly ModalFieldShape[] {
  return components.flatMap((component): readonly ModalFieldShape[] => {
    if (component.type === ComponentType.ActionRow) {
      return component.components.map((input) => textField(input, input.label ?? '', undefined));
    }
    if (component.type !== ComponentType.Label) return [];
    const { component: inner, label, description } = component;
    if (inner.type === ComponentType.TextInput) return [textField(inner, label, description)];
    const head = { customId: inner.custom_id, label, description };
    if (inner.type === ComponentType.StringSelect) {
      return [{ ...head, kind: 'select', isRequired: inner.required ?? true, select: inner }];
    }
    return [{ ...head, kind: 'unknown', isRequired: false }];
  });
}

export function startValues(fields: readonly ModalFieldShape[]): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    fields.flatMap((field): readonly [string, FieldValue][] => {
      if (field.kind === 'text') return [[field.customId, field.input.value ?? '']];
      if (field.kind === 'select') return [[field.customId, chosenAtFirst(field.select.options)]];
      return [];
    }),
  );
}

/** What Discord's client would complain about; undefined when all is well. */
export function fieldProblem(
  field: ModalFieldShape,
  value: FieldValue,
  words: Words['modal'],
): string | undefined {
  if (value.length === 0) return field.isRequired ? words.required : undefined;
  const least = field.kind === 'text' ? (field.input.min_length ?? 0) : 0;
  return value.length < least ? words.minLength(least) : undefined;
}

function textField(
  input: APITextInputComponent,
  label: string,
  description: string | undefined,
): ModalFieldShape {
  const isRequired = input.required ?? true;
  return { kind: 'text', customId: input.custom_id, label, description, isRequired, input };
}

function chosenAtFirst(options: readonly APISelectMenuOption[]): string[] {
  return options.filter((option) => option.default === true).map(({ value }) => value);
}
