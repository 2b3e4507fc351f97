import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isEphemeral, isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';
import { hasPostgres, startPostgres, type StartedPostgres } from '../../stand-ins/start-postgres.ts';

/** Discord's patience with a silent interaction. */
const DISCORD_MS = 3000;

describe.skipIf(!hasPostgres())('records that take their time', () => {
  let postgres: StartedPostgres;
  let atelier: StartedAtelier;
  let admin: Client;
  let mina: Person;
  let chinese: Person;
  let picture: PageMessage;

  beforeAll(async () => {
    postgres = await startPostgres();
    atelier = await startAtelier({ DATABASE_URL: postgres.url });
    admin = new Client({ connectionString: postgres.url });
    // The last test takes the server away.
    admin.on('error', () => {});
    await admin.connect();
    mina = atelier.discord.person('Mina');
    chinese = atelier.discord.person('Mina', { locale: 'zh-CN' });
    await mina.command('imagine', { prompt: 'three red boats', count: 3 });
    picture = await mina.waitForMessage(isPicture('three red boats', 3));
  });
  afterAll(async () => {
    await admin.end();
    await atelier.close();
    await postgres.stop();
  });

  const lock = async () => {
    await admin.query('begin');
    await admin.query('lock table atelier.requests in access exclusive mode');
  };
  const unlock = () => admin.query('rollback');

  test('every command and button is answered in words meanwhile, and then as it should be', async () => {
    await lock();
    const before = performance.now();
    const [imagine, queue, show, details, choose] = await Promise.all([
      mina.command('imagine', { prompt: 'a slow snail' }),
      mina.command('queue'),
      chinese.command('show', { job: '1312345678901234567' }),
      mina.click(picture, 'Details'),
      mina.select(picture, ['1']),
    ]);
    const first = await Promise.all(
      [imagine, queue, show, details, choose].map((one) => one.waitForResponse()),
    );
    const answeredAfter = performance.now() - before;
    await unlock();

    expect(answeredAfter).toBeLessThan(DISCORD_MS);
    expect(first.every(isEphemeral)).toBe(true);
    expect(first.map(({ content }) => content)).toEqual([
      expect.stringContaining('On its way'),
      expect.stringContaining('One moment'),
      expect.stringContaining('请稍等'),
      expect.stringContaining('One moment'),
      expect.stringContaining('One moment'),
    ]);
    await imagine.waitForResponse(({ content }) => content.includes('/channels/'));
    await queue.waitForResponse(({ content }) => /waiting/iu.test(content));
    await show.waitForResponse(({ content }) => content.includes('找不到你可以看的任务'));
    await details.waitForResponse(({ content }) => content.includes('three red boats'));
    await choose.waitForResponse(({ content }) => content.includes('now mean picture 2'));
    await mina.waitForMessage(isPicture('a slow snail'));
  });

  test('a form that can no longer be opened is told to be tried again, and Delete deletes', async () => {
    await lock();
    const [refine, remove] = await Promise.all([
      mina.click(picture, 'Refine…'),
      mina.click(picture, 'Delete'),
    ]);
    await Promise.all([refine.waitForResponse(), remove.waitForResponse()]);
    await unlock();
    await refine.waitForResponse(({ content }) =>
      /took me too long.*once more|no longer have/u.test(content),
    );
    await remove.waitForResponse(({ content }) => content === 'Deleted.');
    await expect.poll(() => mina.messages().some(({ id }) => id === picture.id)).toBe(false);
  });

  test('a reply is understood once they answer, and its picture comes once', async () => {
    const snail = mina.messages().find(isPicture('a slow snail'))!;
    await lock();
    await mina.reply(snail, 'make it night');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await unlock();
    const night = await mina.waitForMessage(isPicture('a slow snail at night'));
    expect(night.message_reference?.message_id).toBe(snail.id);
  });

  test('records that are away are told within three seconds, and nobody is answered twice', async () => {
    await postgres.kill();
    const before = performance.now();
    for (const [person, sentence] of [
      [mina, /can’t reach my records.*before is safe/u],
      [chinese, /联系不上我的记录.*都还在/u],
    ] as const) {
      const asked = await person.command('imagine', { prompt: 'a lost cat' });
      const answer = await asked.waitForResponse();
      expect(answer.content).toMatch(sentence);
      expect((await mina.bytesOf(answer.attachments[0]!)).toString()).toBe('a lost cat');
      expect((await (await person.command('queue')).waitForResponse()).content).toMatch(sentence);
      expect(asked.responses()).toHaveLength(1);
    }
    expect(performance.now() - before).toBeLessThan(4 * DISCORD_MS);
    expect(atelier.process().child.exitCode).toBe(null);
  });
});
