type Named = Readonly<Record<string, unknown>>;

/** A field that both sides have changed, each in its own way. `at` is its place in the form, such as `theme.accent`. */
export type Collision = { at: string; mine: unknown; theirs: unknown };

/** `values` has both sides' changes, and of a collision mine. `taken` names the fields that only the others changed. */
export type Merged<Values> = { values: Values; taken: string[]; collisions: Collision[] };

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What two people made of the same settings, field by field. A list is one field. What neither form knows is merged like
 * everything else, because it goes back to the API as it came.
 */
export const mergeSettings = <Values extends object>(began: Values, mine: Values, theirs: Values): Merged<Values> => {
  const taken: string[] = [];
  const collisions: Collision[] = [];
  const merge = (was: unknown, own: unknown, other: unknown, at: string): unknown => {
    if (isNamed(own) && isNamed(other)) {
      const before = isNamed(was) ? was : {};
      const names = [...new Set([...Object.keys(own), ...Object.keys(other)])];
      const inside = (name: string) => merge(before[name], own[name], other[name], at ? `${at}.${name}` : name);
      return Object.fromEntries(names.map((name) => [name, inside(name)]));
    }
    if (isSame(own, other) || isSame(other, was)) return own;
    if (isSame(own, was)) {
      taken.push(at);
      return other;
    }
    collisions.push({ at, mine: own, theirs: other });
    return own;
  };
  return { values: merge(began, mine, theirs, '') as Values, taken, collisions };
};

const valueAt = (value: unknown, at: string): unknown =>
  at.split('.').reduce((inside: unknown, name) => (isNamed(inside) ? inside[name] : undefined), value);

/** What `after` has at the places that differ. */
export const changesOf = <Values extends object>(before: Values, after: Values): Named =>
  Object.fromEntries(changedPlaces(before, after).map((at) => [at, valueAt(after, at)]));

/** Values with other ones at some places; a place that they do not have is left out. */
export const withChanges = <Values extends object>(values: Values, changes: Named): Values => {
  const put = (value: unknown, at: string): unknown => {
    if (Object.hasOwn(changes, at)) return changes[at];
    if (!isNamed(value)) return value;
    const inside = (name: string) => put(value[name], at ? `${at}.${name}` : name);
    return Object.fromEntries(Object.keys(value).map((name) => [name, inside(name)]));
  };
  return put(values, '') as Values;
};

/** Places of the form whose values differ. */
export const changedPlaces = <Values extends object>(before: Values, after: Values): string[] =>
  mergeSettings(before, before, after).taken;
