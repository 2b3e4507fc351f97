import { describe, expect, test } from 'vitest';
import { createRedaction } from '../../src/log/redaction.ts';

describe('redaction', () => {
  const redact = createRedaction(['the-long-secret', 'the-long', 'tiny', 'a"quoted\\one']);

  test('leaves a line of JSON that it is', () => {
    const line = JSON.stringify({
      msg: 'x',
      token: 'a"b\\',
      nested: [{ password: '\n"' }],
      text: 'Bearer abcdefgh"',
    });
    expect(JSON.parse(redact(line))).toEqual({
      msg: 'x',
      token: '[redacted]',
      nested: [{ password: '[redacted]' }],
      text: 'Bearer [redacted]"',
    });
  });

  test('takes out the longer of two secrets first, so that no rest of it stays', () => {
    expect(redact('"the-long-secret"')).toBe('"[redacted]"');
  });

  test('finds a secret as it is written inside JSON', () => {
    expect(redact(JSON.stringify({ msg: 'is a"quoted\\one wrong?' }))).toBe('{"msg":"is [redacted] wrong?"}');
  });

  test('does not look for secrets so short that any line holds them', () => {
    expect(redact('"a tiny house"')).toBe('"a tiny house"');
  });

  test('leaves the id before a token, to tell which one it was', () => {
    expect(redact('/api/v10/interactions/12/tok.en-_/callback?x=1')).toBe(
      '/api/v10/interactions/12/[redacted]/callback?x=1',
    );
  });
});
