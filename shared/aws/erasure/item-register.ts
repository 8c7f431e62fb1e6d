/** The whole register: every kind of item in every table, and the attributes that are exported or survive an erase. */
import type { Item } from '../table/read-items.ts';
import { clinicKinds } from './clinic-item-kinds.ts';
import type { ItemKind } from './item-kind.ts';
import { leadKinds } from './lead-item-kinds.ts';
import { auditKinds, ledgerKinds } from './record-item-kinds.ts';

type Kinds = Readonly<Record<string, ItemKind>>;

const staying = (kinds: Readonly<Record<string, Omit<ItemKind, 'onErase'>>>): Kinds =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, { ...kind, onErase: 'stays' }]));

/** By table, by name. */
export const itemRegister = {
  leads: { ...(leadKinds as Kinds), ...staying(clinicKinds) },
  audit: staying(auditKinds),
  ledger: staying(ledgerKinds),
} as const satisfies Record<string, Kinds>;

export type RegisteredTable = keyof typeof itemRegister;

/** The kind of an item; undefined when the register has none. */
export const kindOf = (item: Item, table: RegisteredTable = 'leads'): ItemKind | undefined =>
  Object.values<ItemKind>(itemRegister[table]).find(({ isOf }) => isOf(item));

/** Attributes of an item that are not in the register. A test fails when there are any. */
export const unregistered = (item: Item, table: RegisteredTable = 'leads'): string[] => {
  const kind = kindOf(item, table);
  if (!kind) return Object.keys(item);
  return Object.keys(item).filter((name) => !Object.hasOwn(kind.attributes, name) && !kind.namedAfter?.test(name));
};

const picked = (item: Item, kind: ItemKind, isWanted: (row: ItemKind['attributes'][string]) => boolean) =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => {
      const row = Object.hasOwn(kind.attributes, name) ? kind.attributes[name] : undefined;
      return row !== undefined && isWanted(row);
    }),
  );

/** The attributes of an item that an export has. */
export const exportOf = (item: Item, kind: ItemKind): Record<string, unknown> =>
  picked(item, kind, ({ isExported }) => isExported);

/** The attributes that an erase leaves of an item that it strips. One that is not in the register does not survive. */
export const strippedOf = (item: Item, kind: ItemKind): Record<string, unknown> =>
  picked(item, kind, ({ survives }) => survives);
