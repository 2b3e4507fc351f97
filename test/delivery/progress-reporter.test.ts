import { describe, expect, test } from 'vitest';
import { createProgressReporter } from '../../src/delivery/progress-reporter.ts';
import type { RequestMessage } from '../../src/delivery/request-message.ts';
import { paintingView } from '../../src/delivery/request-view.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

function setUp({ allows = true, outcome = 'shown' }: { allows?: boolean; outcome?: 'shown' | 'gone' } = {}) {
  const request = fakeRequest({ stage: 'painting' });
  const shown: string[] = [];
  let time = 0;
  let release = (): void => {};
  let hold = false;
  let gone = 0;
  const message: Pick<RequestMessage, 'edit' | 'bucketOf'> = {
    async edit(_request, view) {
      shown.push(view.content);
      if (hold) await new Promise<void>((resolve) => (release = resolve));
      return outcome;
    },
    bucketOf: () => 'channel',
  };
  const budget = {
    allowsProgress: () => allows,
    important: async <R>(_: string, edit: () => Promise<R>) => edit(),
  };
  const reporter = createProgressReporter(request, {
    message: message as RequestMessage,
    budget,
    now: () => time,
    onGone: () => void gone++,
  });
  return {
    shown,
    reporter,
    goneCount: () => gone,
    holdNext: () => (hold = true),
    release: () => release(),
    async at(milliseconds: number, fraction: number) {
      time = milliseconds;
      reporter.show(paintingView(request, { fraction }));
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('progress', () => {
  test('is shown at most once in 1.5 s', async () => {
    const { at, shown } = setUp();
    for (let time = 0; time <= 4500; time += 500) await at(time, time / 5000);
    expect(shown).toHaveLength(3);
  });

  test('is not repeated when nothing has changed', async () => {
    const { at, shown } = setUp();
    await at(2000, 0.5);
    await at(7000, 0.5);
    expect(shown).toHaveLength(1);
  });

  test('is dropped while the channel’s bucket is short', async () => {
    const { at, shown } = setUp({ allows: false });
    await at(2000, 0.1);
    expect(shown).toHaveLength(0);
  });

  test('is never shown after closing, and closing waits for the edit under way', async () => {
    const { at, shown, reporter, holdNext, release } = setUp();
    holdNext();
    await at(2000, 0.1);
    let closed = false;
    const closing = reporter.close().then(() => (closed = true));
    await Promise.resolve();
    expect(closed).toBe(false);
    release();
    await closing;
    await at(10_000, 0.9);
    expect(shown).toHaveLength(1);
  });

  test('tells when the message is gone', async () => {
    const { at, reporter, goneCount } = setUp({ outcome: 'gone' });
    await at(2000, 0.1);
    await reporter.close();
    expect(goneCount()).toBe(1);
  });
});
