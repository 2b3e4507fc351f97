import { describe, expect, test } from 'vitest';
import {
  cancelledView,
  failureView,
  paintingView,
  quote,
  resultView,
  waitingView,
} from '../../src/delivery/request-view.ts';
import type { PictureRow } from '../../src/storage/records.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const longPrompt = '雾'.repeat(4000);

describe('the message of a request', () => {
  test('shows the place in the queue and the time left', () => {
    const { content } = waitingView(fakeRequest(), { place: 3, secondsLeft: 42 });
    expect(content).toContain('Place 3 in the queue · about 42 s left');
  });

  test('says how the picture is had where the answer can be changed for a while only', () => {
    const place = { place: 1, secondsLeft: undefined };
    const response = { place: 'response', id: '1312345678901234567' } as const;
    const note = '/show` with the job `1312345678901234567`';
    expect(waitingView(fakeRequest(response), place).content).toContain(note);
    expect(paintingView(fakeRequest(response), { fraction: 0.4 }).content).toContain(note);
    expect(waitingView(fakeRequest(), place).content).not.toContain('/show');
    expect(resultView(fakeRequest(response), []).content).not.toContain('/show');
  });

  test('shows progress in percent, in the language of the person', () => {
    expect(paintingView(fakeRequest(), { fraction: 0.4 }).content).toContain('40 %');
    expect(paintingView(fakeRequest({ locale: 'zh-CN' }), { fraction: 0.4 }).content).toContain('正在画');
    expect(paintingView(fakeRequest(), { fraction: 7 }).content).toContain('100 %');
  });

  test('carries the pictures with their prompt as alternative text', () => {
    const row = { id: '1-0', mediaType: 'image/jpeg', prompt: longPrompt } as PictureRow;
    const { files } = resultView(fakeRequest(), [{ row, bytes: new Uint8Array([1, 2]) }]);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ name: '1-0.jpg', contentType: 'image/jpeg' });
    expect(files[0]?.description.length).toBeLessThanOrEqual(1024);
  });

  test('says why it failed, what is kept, and the reference of a bug', () => {
    const failure = { reason: 'bug', reference: 'a1b2c3d4' } as const;
    expect(failureView(fakeRequest({ failure })).content).toMatch(/my side.*\n.*Again.*\n.*a1b2c3d4/u);
    expect(failureView(fakeRequest({ failure: { reason: 'out-of-memory' } })).content).toContain('memory');
  });

  test('stays within 2,000 characters whatever was typed', () => {
    const request = fakeRequest({ prompt: '*_`~|>#-'.repeat(500) });
    for (const view of [cancelledView(request), waitingView(request, { place: 1, secondsLeft: undefined })]) {
      expect(view.content.length).toBeLessThanOrEqual(2000);
    }
  });
});

describe('quote', () => {
  test('shows formatting as it was typed', () => {
    expect(quote('**bold** `code`', 100)).toBe('\\*\\*bold\\*\\* \\`code\\`');
  });

  test('keeps everything on one line and never cuts an emoji in two', () => {
    expect(quote('a\n# b', 100)).not.toContain('\n');
    expect(quote('🐴🐴🐴🐴', 3)).toBe('🐴🐴…');
  });
});
