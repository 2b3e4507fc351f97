import { expect, test } from 'vitest';
import { createTokenSeal } from '../../src/delivery/sealed-token.ts';

const token = 'aW50ZXJhY3Rpb246MTIz.secret';

test('gives back what was sealed under the same bot token', () => {
  const sealed = createTokenSeal('bot token').seal(token);
  expect(createTokenSeal('bot token').open(sealed)).toBe(token);
});

test('shows nothing of the token, and never the same form twice', () => {
  const seal = createTokenSeal('bot token');
  const [one, other] = [seal.seal(token), seal.seal(token)];
  expect(one).not.toBe(other);
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('secret');
});

test('opens neither under another bot token nor after damage', () => {
  const sealed = createTokenSeal('bot token').seal(token);
  expect(createTokenSeal('new token').open(sealed)).toBeUndefined();
  expect(createTokenSeal('bot token').open(`${sealed.slice(0, -2)}AA`)).toBeUndefined();
  expect(createTokenSeal('bot token').open('')).toBeUndefined();
});
