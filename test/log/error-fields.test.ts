import { describe, expect, test } from 'vitest';
import { errorFields } from '../../src/log/error-fields.ts';

describe('the fields of an error', () => {
  test('are its kind, message, stack and what is plain', () => {
    const error = Object.assign(new TypeError('no'), { status: 503, retryable: true, socket: { host: 'h' } });
    expect(errorFields(error)).toEqual({
      type: 'TypeError',
      message: 'no',
      stack: expect.stringContaining('error-fields.test.ts'),
      status: 503,
      retryable: true,
    });
  });

  test('end with the fifth cause, also where causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(errorFields(error)).match(/"message":"round"/g)).toHaveLength(6);
  });

  test('are the thing itself where somebody threw no error', () => {
    expect(errorFields('just words')).toBe('just words');
  });
});
