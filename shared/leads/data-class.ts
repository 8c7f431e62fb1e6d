/** The words in which the attribute register speaks: how delicate something is, and what an export and an erase do with it. */

/** Classes of the privacy model (docs/privacy.md#classes), the most delicate first. */
export const dataClasses = {
  health: 'C4 health',
  contact: 'C3 contact',
  match: 'C3 match',
  consent: 'C3 consent',
  operational: 'C2 operational',
  audit: 'C2 audit',
  public: 'C0 public',
} as const;
export type DataClass = keyof typeof dataClasses;

/** One attribute of a kind of item. `survives`: an erase of the person leaves it where the item itself stays. */
export type Row = { readonly class: DataClass; readonly isExported: boolean; readonly survives: boolean };

/** A row for every attribute of a record: one that is forgotten does not compile. */
export type Register<T> = { readonly [K in keyof Required<T>]: Row };

/** Part of what a person gets who asks for their data; gone after an erase. */
export const exported = (of: DataClass): Row => ({ class: of, isExported: true, survives: false });

/** Of no meaning to the person, such as a key of an index; gone after an erase. */
export const internal = (of: DataClass): Row => ({ class: of, isExported: false, survives: false });

/** Says nothing about a person by itself, so an erase leaves it where its item stays. */
export const lasting = (of: DataClass): Row => ({ class: of, isExported: false, survives: true });

/** The same, and part of an export. */
export const lastingAndExported = (of: DataClass): Row => ({ class: of, isExported: true, survives: true });
