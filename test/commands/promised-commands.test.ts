import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { menus } from '../../commands/menus/index.ts';
import { languages } from '../../src/locales/words-for.ts';
import { createFakeImageBackend } from '../fakes/fake-image-backend.ts';

const backends = new Map([
  ['sketch', createFakeImageBackend({ name: 'sketch', capabilities: { maxCount: 4 } }).backend],
  ['single', createFakeImageBackend({ name: 'single', capabilities: { maxCount: 1 } }).backend],
]);

interface Option {
  readonly name: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string }[];
  readonly min_value?: number;
  readonly max_value?: number;
}

const defined = commands.map((command) => ({ command, json: command.define(backends).toJSON() }));
const optionsOf = (name: string) =>
  (defined.find(({ json }) => json.name === name)!.json.options ?? []) as unknown as readonly Option[];

test.each([
  ['imagine', ['prompt*', 'negative', 'aspect', 'count', 'seed', 'backend', 'model', 'private']],
  ['ask', ['question*', 'image']],
  ['describe', ['image*']],
  ['queue', []],
  ['cancel', ['job']],
  ['show', ['job*']],
  ['history', ['user']],
  ['help', []],
])('/%s has the options that people type: %j', (name, options) => {
  expect(optionsOf(name).map((option) => option.name + (option.required ? '*' : ''))).toEqual(options);
});

test('what can be chosen is what is there', () => {
  const option = (name: string) => optionsOf('imagine').find((each) => each.name === name)!;
  const choices = (name: string) => option(name).choices?.map(({ value }) => value);
  expect(choices('aspect')).toEqual(['1:1', '3:2', '2:3', '16:9', '9:16']);
  expect(choices('backend')).toEqual(['sketch', 'single']);
  expect(option('count')).toMatchObject({ min_value: 1, max_value: 4 });
  expect(option('seed')).toMatchObject({ min_value: 0, max_value: 2 ** 32 - 1 });
});

test('what is completed while it is typed has somebody who completes it', () => {
  for (const { command, json } of defined) {
    const completed = ((json.options ?? []) as unknown as readonly Option[]).some(
      ({ autocomplete }) => autocomplete,
    );
    expect(command.complete !== undefined).toBe(completed);
  }
});

test('everything is described in every language', () => {
  const described = defined.flatMap(({ json }) => [json, ...(json.options ?? [])]);
  for (const { name, description, description_localizations: others } of described) {
    expect(Object.keys(others ?? {}), name).toHaveLength(languages.size - 1);
    expect(Object.values(others ?? {}), name).not.toContain(description);
  }
});

test('the menu of a message has both entries, named in every language', () => {
  const entries = menus.map((menu) => menu.define().toJSON());
  expect(entries.map(({ name }) => name)).toEqual(['Refine image…', 'Describe image']);
  for (const { name, name_localizations: others } of entries) {
    expect(Object.keys(others ?? {}), name).toHaveLength(languages.size - 1);
  }
});
