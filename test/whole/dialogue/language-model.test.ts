import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plan } from '../../../src/dialogue/plan.ts';
import { type ChatServerStandIn, startChatServer } from '../../stand-ins/chat-server.ts';
import type { Person } from '../../stand-ins/playground/person.ts';
import { isPicture, startAtelier, type StartedAtelier } from '../../stand-ins/start-atelier.ts';

const KEY = 'sk-of-nobody-1234567890';

describe('a dialogue with a language model', () => {
  let model: ChatServerStandIn;
  let atelier: StartedAtelier;
  let mina: Person;

  beforeAll(async () => {
    model = await startChatServer({ apiKey: KEY });
    atelier = await startAtelier({ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: KEY });
    mina = atelier.discord.person('Mina', { locale: 'zh-CN' });
  });
  afterAll(async () => {
    await atelier.close();
    await model.stop();
  });

  const steps = (...given: Parameters<typeof plan>[0][]) => ({ steps: given.map(plan) });

  test('it writes the prompt of /imagine, and the person’s own words stand under Details', async () => {
    model.answerWith(() => steps({ action: 'create', prompt: 'a red barn in a field' }));
    await mina.command('imagine', { prompt: '田野里的红色谷仓' });
    const barn = await mina.waitForMessage(isPicture('a red barn in a field'));
    const details = await (await mina.click(barn, '详情')).waitForResponse();
    expect(details.content).toContain('田野里的红色谷仓');
    expect(model.problems).toEqual([]);
  });

  test('a question beside a wish is answered, and the wish gets its picture', async () => {
    const barn = mina.messages().find(isPicture('a red barn in a field'))!;
    model.answerWith(() =>
      steps(
        { action: 'answer', target: 'P1', say: '这是一幅插画。' },
        { action: 'edit', target: 'P1', prompt: 'a red barn in a field at night' },
      ),
    );
    await mina.reply(barn, '这是什么风格？换成晚上');
    const answer = await mina.waitForMessage(({ content }) => content.includes('这是一幅插画。'));
    expect(answer.mentions).toEqual([]);
    const night = await mina.waitForMessage(isPicture('a red barn in a field at night'));
    expect(night.message_reference?.message_id).toBe(barn.id);
  });

  test('a plan that names a picture from elsewhere changes the one replied to', async () => {
    const night = mina.messages().find(isPicture('a red barn in a field at night'))!;
    model.answerWith(() =>
      steps({ action: 'edit', target: '1234567890-0', prompt: 'a red barn in the snow' }),
    );
    await mina.reply(night, 'in the snow');
    const snow = await mina.waitForMessage(isPicture('a red barn in the snow'));
    expect(snow.message_reference?.message_id).toBe(night.id);
  });

  test('a model that fails is replaced by the rules, and the person is told so', async () => {
    const snow = mina.messages().find(isPicture('a red barn in the snow'))!;
    model.failAlways('server-error');
    await mina.reply(snow, 'add a horse');
    const note = await mina.waitForMessage(({ content }) => content.includes('simple rules'));
    expect(note.mentions).toEqual([]);
    const horse = await mina.waitForMessage(
      (message) => isPicture('a red barn')(message) && message.content.includes('horse'),
    );
    expect(horse.message_reference?.message_id).toBe(snow.id);
  });

  test('a wish killed while the model thinks gets its picture after the restart', async () => {
    model.failAlways('hang');
    const words = 'a lighthouse on a cliff';
    const asked = await mina.command('imagine', { prompt: words });
    await asked.waitForResponse();
    await atelier.process().kill();
    model.failAlways(undefined);
    model.answerWith(() => steps({ action: 'create', prompt: 'a white lighthouse on a cliff' }));
    await atelier.restart();
    await mina.waitForMessage(isPicture('a white lighthouse on a cliff'), { withinMs: 15_000 });
    expect(mina.messages().filter(({ content }) => content.includes('lighthouse on a cliff'))).toHaveLength(
      1,
    );
  });

  test('neither the key nor anybody’s words are in the log', () => {
    const log = atelier.process().output();
    expect(log).not.toContain(KEY);
    expect(log).not.toMatch(/lighthouse|barn|谷仓/u);
  });
});
