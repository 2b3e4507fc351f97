import { ApplicationCommandType } from 'discord.js';
import { ApplicationCommandCreateRequestSchema } from 'discord-api-spec/zod';
import { DiscordError, invalidFormAt } from './discord-error.ts';
import { refusalBy } from './validation.ts';

interface Option {
  readonly type: number;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly options?: readonly Option[];
  readonly choices?: readonly unknown[];
  readonly autocomplete?: boolean;
}

/** A command as sent. */
export interface CommandBody extends Record<string, unknown> {
  readonly name: string;
  readonly type?: ApplicationCommandType;
  readonly description?: string;
  readonly options?: readonly Option[];
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
type Mistake = { path: (string | number)[]; code: string; message: string };

/** Throws 50035 unless Discord would take the command. */
export function checkCommand(body: unknown, above: (string | number)[] = []): CommandBody {
  // The schema wants an integer, but Discord takes strings for integers.
  const permissions = (body as { default_member_permissions?: unknown } | null)?.default_member_permissions;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  const refusal = refusalBy(
    ApplicationCommandCreateRequestSchema,
    isDigits ? { ...(body as object), default_member_permissions: Number(permissions) } : body,
  );
  if (refusal) {
    if (above.length === 0) throw refusal;
    const nested = above.reduceRight((errors, key) => ({ [String(key)]: errors }), refusal.errors ?? {});
    throw new DiscordError(400, 50035, 'Invalid Form Body', nested);
  }
  const command = body as CommandBody;
  const mistakes: Mistake[] = [];
  const isChatInput = (command.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  if (isChatInput) {
    checkName(command.name, above, mistakes);
    if (!command.description) mistakes.push(required([...above, 'description']));
    checkOptions(command.options ?? [], [...above, 'options'], mistakes);
  } else if (command.description) {
    mistakes.push({
      path: [...above, 'description'],
      code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED',
      message: 'Context menu commands cannot have description',
    });
  }
  if (mistakes.length > 0) throw invalidFormAt(mistakes);
  return command;
}

function checkOptions(options: readonly Option[], above: (string | number)[], mistakes: Mistake[]) {
  let hasOptional = false;
  const names = new Set<string>();
  options.forEach((option, index) => {
    const path = [...above, index];
    checkName(option.name, path, mistakes);
    if (!option.description) mistakes.push(required([...path, 'description']));
    if (names.has(option.name)) {
      const message = 'Option names must be unique.';
      mistakes.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message });
    }
    names.add(option.name);
    if (option.required && hasOptional) {
      const message = 'Required options must be placed before non-required options';
      mistakes.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message });
    }
    if (!option.required && option.type > 2) hasOptional = true;
    if (option.autocomplete && (option.choices ?? []).length > 0) {
      const message = 'autocomplete and choices cannot be used together';
      mistakes.push({ path, code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message });
    }
    checkOptions(option.options ?? [], [...path, 'options'], mistakes);
  });
}

function checkName(name: string, above: (string | number)[], mistakes: Mistake[]) {
  if (NAME.test(name) && name === name.toLowerCase()) return;
  const message = 'Command name is invalid';
  mistakes.push({ path: [...above, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message });
}

const required = (path: (string | number)[]): Mistake => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});
