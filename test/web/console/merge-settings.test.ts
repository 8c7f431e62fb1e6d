import { expect, test } from 'vitest';
import { changesOf, mergeSettings, withChanges } from '../../../web/console/settings/saving/merge-settings.ts';

const began = {
  name: 'Alba',
  phone: '',
  days: [1, 2],
  theme: { accent: '#111111', ground: '' },
  later: { a: { b: 1 } },
};

test('what only one side changed is kept, on whichever side and however deep', () => {
  const mine = { ...began, phone: '1', theme: { accent: '#222222', ground: '' } };
  const theirs = { ...began, name: 'Due', theme: { accent: '#111111', ground: '#ffffff' }, later: { a: { b: 2 } } };
  const { values, taken, collisions } = mergeSettings(began, mine, theirs);
  expect(values).toEqual({
    ...{ name: 'Due', phone: '1', days: [1, 2], later: { a: { b: 2 } } },
    theme: { accent: '#222222', ground: '#ffffff' },
  });
  expect(taken).toEqual(['name', 'theme.ground', 'later.a.b']);
  expect(collisions).toEqual([]);
});

test('a field that both changed is named with both values, and mine stands until somebody chose', () => {
  const mine = { ...began, theme: { accent: '#222222', ground: '' }, days: [1] };
  const theirs = { ...began, theme: { accent: '#333333', ground: '' }, days: [2] };
  const { values, taken, collisions } = mergeSettings(began, mine, theirs);
  expect(values).toEqual(mine);
  expect(taken).toEqual([]);
  expect(collisions).toEqual([
    { at: 'days', mine: [1], theirs: [2] },
    { at: 'theme.accent', mine: '#222222', theirs: '#333333' },
  ]);
});

test('both changed it to the same: nothing to choose', () => {
  const both = { ...began, name: 'Due' };
  expect(mergeSettings(began, both, both)).toEqual({ values: both, taken: [], collisions: [] });
});

test('what one side has removed or added is a change like others', () => {
  const without: Partial<typeof began> = { ...began };
  delete without.later;
  expect(mergeSettings<object>(began, began, without).values).not.toHaveProperty('later.a');
  expect(mergeSettings<object>(without, without, began).values).toHaveProperty('later.a.b', 1);
});

test('what is typed is told by its places and put back there; a place that is no more is left out', () => {
  const typed = { ...began, phone: '', days: [1], theme: { accent: '#222222', ground: '' } };
  const changes = changesOf(began, typed);
  expect(changes).toEqual({ days: [1], 'theme.accent': '#222222' });
  const newer = { ...began, name: 'Due' };
  expect(withChanges(newer, { ...changes, 'theme.gone': 1, gone: 2 })).toEqual({ ...typed, name: 'Due' });
  expect(withChanges(newer, {})).toEqual(newer);
});
