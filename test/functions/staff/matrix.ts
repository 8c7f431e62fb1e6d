/** Every method of every staff route × every caller × every kind of id, made of the route table (reliability P11, P12). */
import { type Role, roles } from '../../../shared/contract/roles.ts';
import { type Method, type Route, routes } from '../../../shared/contract/routes.ts';

/** Whoever may call: everybody of alba, the one who may do everything at birch, and nobody. */
export const callers = [...roles.map((role) => `${role}@alba` as const), 'admin@birch', null] as const;
export type Caller = (typeof callers)[number];

/** One parameter of the path that is not as it should be, or none. */
export type Id = { name: string; kind: 'foreign' | 'missing' | 'malformed' | 'erased' } | undefined;

/** One call of the matrix. */
export type Cell = { row: Route; method: Method; caller: Caller; id: Id };

const kinds = {
  leadId: ['foreign', 'missing', 'malformed', 'erased'],
  otherId: ['foreign', 'missing', 'malformed', 'erased'],
  messageId: ['foreign', 'missing', 'malformed'],
  email: ['foreign', 'missing', 'malformed'],
} as const;

const isKnown = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

/** Parameters of a path beside the clinic. Throws for one of which it is not known what may be wrong with it. */
const idsIn = (path: string): Id[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']): Id[] => {
    if (name === 'clinic') return [];
    if (!isKnown(name)) throw new Error(`Say in the matrix what can be wrong with {${name}}`);
    return kinds[name].map((kind) => ({ name, kind }));
  });

/** Rows of the staff API. */
export const staffRows: readonly Route[] = Object.values<Route>(routes).filter((row) => row.function === 'staff');

/** All calls of one method: with everything in order, and with each id wrong in each way. */
export const cellsOf = (row: Route, method: Method): Cell[] =>
  callers.flatMap((caller) => [undefined, ...idsIn(row.path)].map((id) => ({ row, method, caller, id })));

/** Whether the caller may use the row at alba at all. */
export const isAllowed = ({ row, caller }: Pick<Cell, 'row' | 'caller'>): boolean => {
  const { policy } = row;
  if (caller === null || policy === 'public') return false;
  if (policy === 'member') return true;
  const [role, clinic] = caller.split('@');
  return clinic === 'alba' && roles.indexOf(role as Role) >= roles.indexOf(policy);
};

/** Answers that wrong ids get where it is not 404, and 410 for what was erased: by row, method and kind. */
const exceptions: Readonly<Record<string, number>> = {
  // Asked again, an erase shows what it left.
  'S9 POST leadId erased': 200,
  // Somebody becomes a member, whether they work elsewhere or nowhere.
  'S14-member PUT email foreign': 200,
  'S14-member PUT email missing': 200,
};

/** A call in words. */
export const named = ({ row, method, caller, id }: Cell): string =>
  [row.key, method, caller ?? 'nobody', ...(id ? [id.name, id.kind] : [])].join(' ');

/** The status that a wrong id gets by whoever is allowed. */
export const statusFor = ({ row, method, id }: Cell): number => {
  const usual = id?.kind === 'erased' ? 410 : 404;
  return exceptions[`${row.key} ${method} ${id?.name} ${id?.kind}`] ?? usual;
};
