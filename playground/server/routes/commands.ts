import { isDeepStrictEqual } from 'node:util';
import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js';
import { checkCommand, type CommandBody } from '../command-rules.ts';
import { DiscordError, invalidForm } from '../discord-error.ts';
import { createRestApp, type RestApp, type RestDependencies } from '../rest-app.ts';
import { BOT_ID } from '../world.ts';

const MOST_COMMANDS = 100;

/** The application's global commands. */
export function commandRoutes({ store, snowflakes, audience }: RestDependencies): RestApp {
  const app = createRestApp();
  app.use('/applications/:application/*', async (c, next) => {
    if (c.req.param('application') !== BOT_ID) throw new DiscordError(404, 10002, 'Unknown Application');
    await next();
  });

  function put(commands: readonly APIApplicationCommand[]) {
    store.putCommands(commands);
    audience.tell({ type: 'commands', data: commands });
  }

  /** The command under its old id where one of that name and type is there. */
  function kept(body: CommandBody): APIApplicationCommand {
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const old = store.commands().find((each) => each.name === body.name && each.type === type);
    const next = {
      id: old?.id ?? snowflakes.next(),
      application_id: BOT_ID,
      default_member_permissions: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      ...body,
      description: body.description ?? '',
      type,
      version: old?.version ?? '',
    } as unknown as APIApplicationCommand;
    return old && isDeepStrictEqual(old, next) ? old : { ...next, version: snowflakes.next() };
  }

  const found = (id: string) => {
    const command = store.commands().find((each) => each.id === id);
    if (!command) throw new DiscordError(404, 10063, 'Unknown application command');
    return command;
  };

  return app
    .get('/applications/:application/commands', (c) => {
      const isWhole = c.req.query('with_localizations') === 'true';
      return c.json(isWhole ? store.commands() : store.commands().map(withoutLocalizations));
    })
    .put('/applications/:application/commands', (c) => {
      const bodies = c.var.body.json;
      if (!Array.isArray(bodies)) throw invalidForm([], 'BASE_TYPE_BAD_TYPE', 'Only iterables may be used');
      if (bodies.length > MOST_COMMANDS) {
        throw new DiscordError(400, 30032, 'Maximum number of application commands reached (100).');
      }
      const checked = bodies.map((body, index) => checkCommand(body, [index]));
      const keys = checked.map(({ name, type }) => `${type ?? 1} ${name}`);
      const twin = keys.findIndex((key, index) => keys.indexOf(key) !== index);
      if (twin >= 0) {
        const message = 'Application command names must be unique';
        throw invalidForm([twin, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
      }
      const commands = checked.map((body) => kept(body));
      put(commands);
      return c.json(commands);
    })
    .post('/applications/:application/commands', (c) => {
      const command = kept(checkCommand(c.var.body.json));
      const isNew = !store.commands().some(({ id }) => id === command.id);
      put([...store.commands().filter(({ id }) => id !== command.id), command]);
      return c.json(command, isNew ? 201 : 200);
    })
    .get('/applications/:application/commands/:id', (c) => c.json(found(c.req.param('id'))))
    .patch('/applications/:application/commands/:id', (c) => {
      const old = found(c.req.param('id'));
      const { id, application_id: _, version: __, ...rest } = old;
      const body = checkCommand({ ...settable(rest), ...(c.var.body.json as object) }) as object;
      const next: APIApplicationCommand = { ...old, ...body, version: snowflakes.next() };
      put(store.commands().map((each) => (each.id === id ? next : each)));
      return c.json(next);
    })
    .delete('/applications/:application/commands/:id', (c) => {
      const { id } = found(c.req.param('id'));
      put(store.commands().filter((each) => each.id !== id));
      return c.body(null, 204);
    });
}

function settable(command: object): object {
  return Object.fromEntries(Object.entries(command).filter(([key]) => key !== 'dm_permission'));
}

/** Lists leave the translations out unless they are asked for. */
function withoutLocalizations(command: APIApplicationCommand): object {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        key === 'name_localizations' || key === 'description_localizations' ? [] : [[key, strip(inner)]],
      ),
    );
  };
  return strip(command) as object;
}
