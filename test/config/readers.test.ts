import { expect, test } from 'vitest';
import {
  asAddress,
  asBoolean,
  asUserAndPassword,
  asWebAddress,
  asWebAddresses,
  mayHoldSecret,
} from '../../src/config/readers.ts';

test('a yes or no is true, false, 1 or 0, and nothing that objects happen to know', () => {
  expect(['TRUE', '1', 'False', '0'].map(asBoolean)).toEqual([true, true, false, false]);
  expect(['yes', 'constructor', ''].map(asBoolean)).toEqual([undefined, undefined, undefined]);
});

test('an address of a server keeps its password and its options', () => {
  const address = 'postgresql://atelier:p%40ss@db:5432/atelier?sslmode=require';
  expect(asAddress(address, ['postgres:', 'postgresql:'])).toBe(address);
  expect(asAddress('db:5432', ['postgres:'])).toBeUndefined();
});

test('a web address loses its trailing slashes and keeps its path', () => {
  expect(asWebAddress('HTTPS://Host:443/a/b//')).toBe('https://host/a/b');
  expect(asWebAddress('http://[::1]:7860/')).toBe('http://[::1]:7860');
});

test.each([
  'host:7860',
  'ftp://host',
  'http://',
  'http://user@host',
  'http://:x@host',
  'http://host/?x',
  'http://host/#x',
])('%s is no web address to build on', (text) => {
  expect(asWebAddress(text)).toBeUndefined();
  expect(asWebAddresses(`http://fine,${text}`)).toBeUndefined();
});

test('an address with a user or a query may hold a secret', () => {
  expect(['http://u:p@host', 'http://host?key=1', 'http://host'].map(mayHoldSecret)).toEqual([
    true,
    true,
    false,
  ]);
});

test('a user and a password are parted at the first colon', () => {
  expect(asUserAndPassword('a:b:c')).toEqual({ user: 'a', password: 'b:c' });
  expect(asUserAndPassword('a:')).toEqual({ user: 'a', password: '' });
  expect([asUserAndPassword(':b'), asUserAndPassword('b')]).toEqual([undefined, undefined]);
});
