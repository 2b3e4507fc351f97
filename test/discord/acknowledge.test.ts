import { describe, expect, test } from 'vitest';
import { acknowledge, answerFirst, askForPatience, tell } from '../../src/discord/acknowledge.ts';
import { connectionReset, discordAnswer, fakeInteraction } from '../fakes/fake-interaction.ts';

const calls = (sent: readonly { call: string }[]) => sent.map(({ call }) => call);

describe('an interaction’s answer', () => {
  test('is given again after a broken connection', async () => {
    const { interaction, sent } = fakeInteraction({}, [connectionReset(), connectionReset()]);
    await tell(interaction, () => 'here');
    expect(calls(sent)).toEqual(['reply', 'reply', 'reply']);
    expect(interaction.replied).toBe(true);
  });

  test('stands where Discord says to the second try that it has it already', async () => {
    const { interaction, sent } = fakeInteraction({}, [connectionReset(), discordAnswer(40_060)]);
    await tell(interaction, () => 'here');
    await tell(interaction, () => 'and there');
    expect(calls(sent)).toEqual(['reply', 'reply', 'editReply']);
  });

  test('is not tried again where Discord refuses it', async () => {
    const { interaction, sent } = fakeInteraction({}, [discordAnswer(10_062, 404)]);
    await expect(tell(interaction, () => 'here')).rejects.toThrow('no 10062');
    expect(sent).toHaveLength(1);
  });

  test('is for the person alone, in their language, and pings nobody', async () => {
    const { interaction, sent } = fakeInteraction({ locale: 'zh-CN' });
    await tell(interaction, ({ request }) => request.deleted);
    expect(sent).toMatchObject([{ content: '已删除。', flags: 64, allowedMentions: { parse: [] } }]);
  });

  test('takes the place of an earlier one, with nothing of it left', async () => {
    const { interaction, sent } = fakeInteraction();
    await askForPatience(interaction);
    await acknowledge(interaction, { content: 'here', files: [{ attachment: Buffer.from('x'), name: 'x' }] });
    expect(sent).toMatchObject([
      { call: 'reply', content: expect.stringContaining('One moment') },
      { call: 'editReply', content: 'here', files: [{ name: 'x' }], components: [] },
    ]);
  });

  test('waits for one that is on its way, and patience isn’t asked for then', async () => {
    const { interaction, sent, release } = fakeInteraction({}, ['hold']);
    const first = tell(interaction, () => 'first');
    await askForPatience(interaction);
    const second = tell(interaction, () => 'second');
    expect(calls(sent)).toEqual(['reply']);
    release();
    await Promise.all([first, second]);
    expect(sent).toMatchObject([{ content: 'first' }, { call: 'editReply', content: 'second' }]);
  });

  test('is given by one of several when an earlier one fails', async () => {
    const { interaction, sent } = fakeInteraction({}, [discordAnswer(50_035)]);
    const given = ['first', 'second', 'third'].map((words) => tell(interaction, () => words));
    await Promise.allSettled(given);
    expect(calls(sent)).toEqual(['reply', 'reply', 'editReply']);
  });

  test('can be something else than words, but only the first', async () => {
    const { interaction } = fakeInteraction();
    let opened = 0;
    const open = async () => void (opened += 1);
    expect(await answerFirst(interaction, open)).toBe(true);
    await tell(interaction, () => 'words');
    expect(await answerFirst(interaction, open)).toBe(false);
    expect(opened).toBe(1);
  });
});
