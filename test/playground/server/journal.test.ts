import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { CHANNEL_IDS } from '../../../playground/server/world.ts';
import { servePlayground } from '../../stand-ins/serve-playground.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'atelier-journal-'));
  closing.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

const SERVER = `
  const { servePlayground } = await import(process.argv[1]);
  const { apiUrl } = await servePlayground({ dataDir: process.argv[2] });
  console.log(apiUrl);
`;

test('what was answered is still there after kill -9', async () => {
  const dataDir = await folder();
  const module = new URL('../../stand-ins/serve-playground.ts', import.meta.url).href;
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER, module, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.push(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'kept' }));
  form.set('files[0]', new Blob(['bytes']), 'a.txt');
  const answer = await fetch(`${line.toString().trim()}/v10/channels/${CHANNEL_IDS.gallery}/messages`, {
    method: 'POST',
    headers: { authorization: 'Bot playground' },
    body: form,
  });
  expect(answer.status).toBe(200);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const served = await servePlayground({ dataDir });
  closing.push(() => served.close());
  const mina = served.person('Mina');
  const [message] = mina.messages();
  expect(message?.content).toBe('kept');
  expect(String(await mina.bytesOf(message!.attachments[0]!))).toBe('bytes');
  const later = await mina.say('later');
  expect(BigInt(later.id)).toBeGreaterThan(BigInt(message!.id));
});

test('a last line that was cut off is ignored, and the journal is compacted', async () => {
  const dataDir = await folder();
  const first = await servePlayground({ dataDir });
  const mina = first.person('Mina');
  await mina.say('one');
  mina.deleteMessage(await mina.say('gone'));
  await first.close();
  const journal = join(dataDir, 'journal.jsonl');
  await appendFile(journal, '{"kind":"message","stored":{"mess');

  const second = await servePlayground({ dataDir });
  closing.push(() => second.close());
  const contents = second
    .person('Mo')
    .messages()
    .map(({ content }) => content);
  expect(contents).toEqual(['one']);
  expect(await readFile(journal, 'utf8')).not.toContain('gone');
});
