import { createRestApp, type RestApp, type RestDependencies } from '../rest-app.ts';
import { invalidForm } from '../discord-error.ts';
import { BOT, BOT_ID, dmOf, GUILD, userOf } from '../world.ts';

const application = {
  id: BOT_ID,
  name: BOT.username,
  icon: null,
  description: '',
  summary: '',
  type: null,
  bot: BOT,
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: 0,
  integration_types_config: { '0': {} },
};

/** The bot itself, its application, and where its gateway is. */
export function applicationRoutes({ origin }: RestDependencies): RestApp {
  const gateway = () => `${origin().replace(/^http/, 'ws')}/gateway`;
  return createRestApp()
    .get('/users/@me', (c) => c.json({ ...BOT, verified: true, mfa_enabled: false, email: null, flags: 0 }))
    .get('/users/@me/guilds', (c) => c.json([{ id: GUILD.id, name: GUILD.name, icon: null, owner: false }]))
    .post('/users/@me/channels', (c) => {
      const { recipient_id } = (c.var.body.json ?? {}) as { recipient_id?: string };
      const channel = dmOf(String(recipient_id));
      if (!channel) throw invalidForm(['recipient_id'], 'INVALID_RECIPIENT', 'Unknown recipient');
      return c.json(channel);
    })
    .get('/users/:id', (c) => {
      const user = userOf(c.req.param('id'));
      return user ? c.json(user) : c.json({ message: 'Unknown User', code: 10013 }, 404);
    })
    .get('/applications/@me', (c) => c.json(application))
    .get('/oauth2/applications/@me', (c) => c.json(application))
    .get('/gateway', (c) => c.json({ url: gateway() }))
    .get('/gateway/bot', (c) =>
      c.json({
        url: gateway(),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
    );
}
