import { DiscordError } from '../discord-error.ts';
import { createRestApp, type RestApp } from '../rest-app.ts';
import { GUILD, GUILD_ID, memberOf, MEMBERS, ROLES, TEXT_CHANNELS, THREADS } from '../world.ts';

/** The one guild. */
export function guildRoutes(): RestApp {
  const app = createRestApp();
  app.use('/guilds/:id/*', async (c, next) => {
    if (c.req.param('id') !== GUILD_ID) throw new DiscordError(404, 10004, 'Unknown Guild');
    await next();
  });
  return app
    .get('/guilds/:id', (c) => {
      if (c.req.param('id') !== GUILD_ID) throw new DiscordError(404, 10004, 'Unknown Guild');
      return c.json(GUILD);
    })
    .get('/guilds/:id/channels', (c) => c.json(TEXT_CHANNELS))
    .get('/guilds/:id/threads/active', (c) => c.json({ threads: THREADS, members: [], has_more: false }))
    .get('/guilds/:id/roles', (c) => c.json(ROLES))
    .get('/guilds/:id/members', (c) => c.json(MEMBERS))
    .get('/guilds/:id/members/:user', (c) => {
      const member = memberOf(c.req.param('user'));
      if (!member) throw new DiscordError(404, 10007, 'Unknown Member');
      return c.json(member);
    });
}
