import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PageMessage } from '../../playground/protocol.ts';
import type { Stage } from '../../src/storage/records.ts';
import { startSdWebUi } from './sd-webui-server.ts';
import { isEphemeral, startAtelier, type StartAs } from './start-atelier.ts';

/** What was promised, without the painting. */
const BACK_WITHIN_MS = 15_000;
const DIES_WITHIN_MS = 20_000;

/** `npm start` with a painter, and ways to kill it at a chosen moment; all gone after `close`. */
export async function startMortal({ stepMs }: { stepMs: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-mortal-'));
  const order = join(folder, 'stop-at');
  const stopsAtStage = { file: 'test/whole/processes/stop-at-stage.ts', args: [order] };
  const painter = await startSdWebUi({ stepMs });
  const atelier = await startAtelier({ SD_WEBUI_URL: painter.url }, stopsAtStage);
  const mina = atelier.discord.person('Mina');

  /** The bot's messages for everyone that hold these words. */
  const messagesOf = (words: string): PageMessage[] =>
    mina
      .messages()
      .filter((message) => message.author.bot && !isEphemeral(message) && message.content.includes(words));

  async function death(): Promise<void> {
    const alive = wait(DIES_WITHIN_MS, undefined, { ref: false }).then(() => {
      throw new Error('nothing has killed the process');
    });
    await Promise.race([atelier.process().ended, alive]);
  }

  async function startAgain(as: StartAs = stopsAtStage): Promise<void> {
    await death();
    await atelier.restart(as);
  }

  return {
    ...atelier,
    painter,
    mina,
    /** Kills it right after a request that is asked for from now on has reached that stage. */
    dieAt: (stage: Stage): void =>
      writeFileSync(order, JSON.stringify({ stage, after: mina.messages().at(-1)?.id ?? '0' })),
    /** Kills it when Discord has carried out what the person then sees, and before it hears that it was. */
    dieWhen(sees: (message: PageMessage) => boolean): void {
      const stop = atelier.discord.playground.listen(mina.id, (event) => {
        if (event.type !== 'message-create' && event.type !== 'message-update') return;
        if (!event.data.author.bot || !sees(event.data)) return;
        stop();
        atelier.process().child.kill('SIGKILL');
      });
    },
    /** Waits until it has been killed. */
    death,
    /** Waits for its death and starts it again. */
    startAgain,
    messagesOf,
    /**
     * Waits for its death, starts it again, and waits until a message with these words looks so: at most 15 s from
     * the start command. Gives how many messages with these words there are then, and whether the one that was
     * there before is that one.
     */
    async comesBack(words: string, looks: (message: PageMessage) => boolean, as?: StartAs) {
      await death();
      const before = messagesOf(words)[0];
      const startedAt = performance.now();
      await startAgain(as);
      const withinMs = BACK_WITHIN_MS - (performance.now() - startedAt);
      const wanted = (message: PageMessage) => message.content.includes(words) && looks(message);
      const after = await mina.waitForMessage(wanted, { withinMs });
      return {
        messages: messagesOf(words).length,
        isTheSame: before === undefined || before.id === after.id,
      };
    },
    async close(): Promise<void> {
      await atelier.close();
      await painter.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Mortal = Awaited<ReturnType<typeof startMortal>>;
