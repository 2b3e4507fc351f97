import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { startSdWebUi } from '../../stand-ins/sd-webui-server.ts';
import {
  isEphemeral,
  isPicture,
  labelsOf,
  startAtelier,
  type StartedAtelier,
} from '../../stand-ins/start-atelier.ts';

const QUARTER_HOUR_MS = 15 * 60 * 1000;
/** Discord's share for a whole channel is small. */
const BETWEEN_EDITS_MS = 1500;

describe('while it waits and is painted', () => {
  let atelier: StartedAtelier;
  let painter: Awaited<ReturnType<typeof startSdWebUi>>;
  let mina: Person;
  let mo: Person;
  let chinese: Person;

  beforeAll(async () => {
    painter = await startSdWebUi({ stepMs: 200 });
    atelier = await startAtelier({ SD_WEBUI_URL: painter.url });
    mina = atelier.discord.person('Mina');
    mo = atelier.discord.person('Mo');
    chinese = atelier.discord.person('Mina', { locale: 'zh-CN' });
  });
  afterAll(async () => {
    await atelier.close();
    await painter.stop();
  });

  const says = (text: string | RegExp) => (message: PageMessage) =>
    message.author.bot === true && !isEphemeral(message) && new RegExp(text, 'u').test(message.content);
  const see = (text: string | RegExp) => mina.waitForMessage(says(text));
  const count = (text: string) => mina.messages().filter(says(text)).length;
  /** Asks for what takes a quarter of a minute, and waits until everybody sees that it is painted. */
  const paint = (prompt: string, person = mina) => begin(prompt, { person, flags: ' --count 4' });
  async function begin(prompt: string, { person = mina, flags = '' } = {}) {
    const asked = await person.command('imagine', { prompt: prompt + flags });
    return { job: asked.id, message: await see(`${prompt}.*\\n.*Painting`) };
  }
  const answer = async (person: Person, command: string, values = {}) =>
    (await (await person.command(command, values)).waitForResponse()).content;
  /** Stops what is still open, so that the next test begins with an idle painter. */
  const settle = (words: string) => see(`${words}.*\\n.*Cancelled`);
  const editsOf = ({ id }: PageMessage) =>
    atelier.discord.playground.requests.filter(
      ({ method, path }) => method === 'PATCH' && path.endsWith(`/messages/${id}`),
    );

  test('progress is shown at most every 1.5 s, with nothing but Cancel, and never after the picture', async () => {
    const { message } = await begin('a slow sunrise', { flags: ' —seed 7 --model anime --no fog' });
    expect(painter.asked.at(-1)).toMatchObject({ seed: 7, negative_prompt: 'fog' });
    expect(JSON.stringify(painter.asked.at(-1))).toContain('anime/line');
    expect(labelsOf(message)).toEqual(['Cancel']);
    expect(await answer(mina, 'queue')).toMatch(
      /\*\*Now:\*\* a slow sunrise · <@\d+> · sd-webui · job `\d+`/u,
    );
    await mina.reply(message, 'make it night');
    await see('not finished yet. Try again once it is there');
    const picture = await mina.waitForMessage(isPicture('a slow sunrise'));
    expect(labelsOf(picture)).toContain('Again');

    const edits = editsOf(message);
    const times = edits.map(({ at }) => at);
    const pauses = times.slice(1, -1).map((at, index) => at - times[index]!);
    expect(edits.length).toBeGreaterThan(2);
    expect(Math.min(...pauses)).toBeGreaterThan(BETWEEN_EDITS_MS - 100);
    expect(edits.at(-1)?.files).toHaveLength(1);
    expect(edits.slice(0, -1).flatMap(({ files }) => files)).toEqual([]);
  });

  test('a message that is deleted meanwhile is a cancel: nothing more is posted, and the painter stops', async () => {
    const before = painter.paintings.filter(({ interrupted }) => interrupted).length;
    const painted = await paint('a deleted dream');
    const asked = await mina.command('imagine', { prompt: 'a dream that waits' });
    const waiting = await see('a dream that waits.*\\n.*Next in the queue');
    await asked.waitForResponse(({ content }) => content.includes(waiting.id));
    mo.deleteMessage(waiting);
    mo.deleteMessage(painted.message);
    await expect
      .poll(() => painter.paintings.filter(({ interrupted }) => interrupted).length)
      .toBe(before + 1);
    expect(await answer(mina, 'queue')).toContain('Nothing is waiting');
    expect(count('dream')).toBe(0);
    expect(await answer(mina, 'show', { job: painted.job })).toContain('has no picture');
    expect(await answer(chinese, 'show', { job: painted.job })).toContain('那里没有画');
  });

  test('/cancel stops the newest one that isn’t finished, and offers one’s own to choose from', async () => {
    const first = await paint('the older one');
    const second = await mina.command('imagine', { prompt: `**${'星'.repeat(120)}**` });
    await see('星.*\\n.*Next in the queue');
    const offered = await mina.autocomplete('cancel', 'job', '');
    expect(offered.map(({ value }) => value)).toEqual([first.job, second.id]);
    expect(await mina.autocomplete('cancel', 'job', 'OLDER')).toMatchObject([{ name: 'the older one' }]);
    expect(await answer(mina, 'cancel')).toBe('Stopping it.');
    await see('星.*\\n.*Cancelled');
    expect(await answer(chinese, 'cancel')).toBe('正在取消。');
    await settle('the older one');
    expect(await answer(mina, 'cancel')).toContain('no picture that is waiting');
    await expect.poll(() => answer(mina, 'cancel', { job: first.job })).toContain('has ended already');
    expect(await answer(mina, 'cancel', { job: '一二三' })).toMatch(/“一二三” is no job number.*Details/u);
    expect(await answer(chinese, 'cancel', { job: '1'.repeat(20) })).toContain('找不到你可以看的任务');
  });

  test('somebody else’s is stopped by moderators alone', async () => {
    const ofMo = await paint('a thing of Mo', mo);
    expect(await mina.autocomplete('cancel', 'job', '')).toEqual([]);
    expect(await answer(mina, 'cancel', { job: ofMo.job })).toContain('Only the person who asked');
    const pressed = await chinese.click(ofMo.message, 'Cancel');
    expect((await pressed.waitForResponse()).content).toContain('只有提出请求的人和管理员');
    await answer(mo, 'cancel');
    await settle('a thing of Mo');
    const ofMina = await paint('a thing of Mina');
    expect((await (await mo.click(ofMina.message, 'Cancel')).waitForResponse()).content).toBe('Stopping it.');
    await settle('a thing of Mina');
  });

  test('a private one is hidden from the queue, outlives its answer, and /show gives it to its owner', async () => {
    const asked = await mina.command('imagine', { prompt: 'a secret', private: true });
    const waiting = await asked.waitForResponse(({ content }) => /secret[^]*Painting/u.test(content));
    expect(waiting.content).toContain(`more than 15 minutes, \`/show\` with the job \`${asked.id}\``);
    expect(await answer(mo, 'queue')).toMatch(/a picture that you may not see · sd-webui · job/u);
    expect(await mo.autocomplete('cancel', 'job', 'secret')).toEqual([]);
    expect(await mo.autocomplete('cancel', 'job', '')).toMatchObject([{ value: asked.id }]);

    atelier.discord.playground.faults.advance(QUARTER_HOUR_MS);
    await expect.poll(() => answer(mina, 'queue'), { timeout: 15_000 }).toContain('Nothing is waiting');
    const shown = await (await mina.command('show', { job: asked.id })).waitForResponse();
    expect(isEphemeral(shown)).toBe(true);
    expect(shown.attachments).toHaveLength(1);
    expect(await answer(mo, 'show', { job: asked.id })).toContain('don’t know a job');
    expect(count('secret')).toBe(0);
    expect(mo.messages().some(({ content }) => content.includes('secret'))).toBe(false);
  });

  test('the models are offered, and found without writing them out', async () => {
    expect(await mina.autocomplete('imagine', 'model', 'LINE')).toMatchObject([
      { value: expect.stringContaining('line') },
    ]);
    expect(await mina.autocomplete('imagine', 'model', '', { others: { backend: 'sketch' } })).toEqual([]);
  });
});
