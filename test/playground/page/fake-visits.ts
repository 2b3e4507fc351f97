import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { PageMessage } from '../../../playground/protocol.ts';
import { startChromium } from '../../stand-ins/start-chromium.ts';
import { type Visit, visitPage, type VisitOptions } from '../../stand-ins/visit-page.ts';
import { startFakeServer } from './fake-server.ts';
import { GALLERY_ID } from './sample-world.ts';

interface FakeVisit extends Visit {
  readonly server: Awaited<ReturnType<typeof startFakeServer>>;
}

/** One browser for the suite that calls it, and for each test a page of its own with these messages in its gallery. */
export function useFakeVisits() {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(() => browser?.close());

  return async function visitFake(
    messages: readonly PageMessage[] = [],
    options: VisitOptions = {},
  ): Promise<FakeVisit> {
    const server = await startFakeServer({ [GALLERY_ID]: messages });
    onTestFinished(() => server.close());
    const visit = await visitPage(browser!, server.url, options);
    onTestFinished(() => visit.close());
    return { ...visit, server };
  };
}
