import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ItemKind } from '../../shared/aws/erasure/item-kind.ts';
import { itemRegister } from '../../shared/aws/erasure/item-register.ts';
import { type DataClass, dataClasses } from '../../shared/leads/data-class.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');

const order = Object.keys(dataClasses) as DataClass[];

const rowOf = (table: string, { about, keptFor, onErase, attributes }: ItemKind): string => {
  const rows = Object.entries(attributes);
  const classes = order.filter((name) => rows.some(([, row]) => row.class === name)).map((name) => dataClasses[name]);
  const exported = rows.filter(([, { isExported }]) => isExported).length;
  const said = exported === 0 ? 'no' : `${exported} of ${rows.length} attributes`;
  return `| ${about} | ${table} | ${classes.join(', ')} | ${keptFor} | ${said} | ${onErase} |`;
};

const table = [
  '| What | Table | Classes | Kept | Exported | When the person is erased, it |',
  '| --- | --- | --- | --- | --- | --- |',
  ...Object.entries(itemRegister).flatMap(([name, kinds]) =>
    Object.values<ItemKind>(kinds).map((kind) => rowOf(name, kind)),
  ),
].join('\n');

test('the privacy page lists every kind of item as the register has it', () => {
  expect(page).toContain(table);
});

test('the privacy page explains every class', () => {
  for (const name of Object.values(dataClasses)) expect(page).toContain(`**${name}**`);
});
