import { describe, expect, test } from 'vitest';
import {
  failureButtons,
  readCustomId,
  resultButtons,
  waitingButtons,
} from '../../src/delivery/request-buttons.ts';
import { en } from '../../src/locales/en.ts';
import { zhCn } from '../../src/locales/zh-cn.ts';
import { fakeRequest } from '../fakes/fake-request.ts';

const labels = (rows: ReturnType<typeof waitingButtons>) =>
  rows.flatMap(({ components }) =>
    components.map((button) => ('label' in button ? button.label : undefined)),
  );

describe('request buttons', () => {
  test('offer only Cancel while the request waits or is painted', () => {
    expect(labels(waitingButtons(fakeRequest(), en))).toEqual(['Cancel']);
  });

  test('offer everything with the result, in the language of the person', () => {
    expect(labels(resultButtons(fakeRequest(), en) as ReturnType<typeof waitingButtons>)).toEqual([
      'Again',
      'Variations',
      'Refine…',
      'Details',
      'Delete',
    ]);
    const chinese = resultButtons(fakeRequest(), zhCn) as ReturnType<typeof waitingButtons>;
    expect(labels(chinese)[0]).toBe('再画一次');
  });

  test('add a select with the chosen picture marked when there are several', () => {
    const rows = resultButtons(fakeRequest({ count: 3, chosenIndex: 1 }), en);
    const select = rows[1]?.components[0];
    expect(select).toMatchObject({
      options: [
        { value: '0', default: false },
        { value: '1', default: true },
        { value: '2', default: false },
      ],
    });
  });

  test('name the request, so that they work across restarts', () => {
    const id = '18446744073709551615';
    for (const { components } of failureButtons(fakeRequest({ id }), en)) {
      for (const button of components) {
        const read = readCustomId('custom_id' in button ? button.custom_id : '');
        expect(read?.requestId).toBe(id);
      }
    }
  });

  test.each(['', 'again', 'again:', 'again:abc', 'explode:123', 'again:123:456', `again:${'1'.repeat(21)}`])(
    'do not know "%s"',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );
});
