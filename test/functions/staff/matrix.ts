/**
 * Every operation of the staff API × every caller × every kind of id, made of the route table
 * (docs/reliability.md#promises, P11, P12).
 */
import { mayUse, type Role, roles } from '../../../shared/contract/roles.ts';
import { type StaffOperation, staffRoutes } from '../../../shared/contract/staff-routes.ts';

/** Whoever may call: everybody of alba, the one who may do everything at birch, and nobody. */
export const callers = [...roles.map((role) => `${role}@alba` as const), 'admin@birch', null] as const;
export type Caller = (typeof callers)[number];

/** One parameter of the path that is not as it should be, or none. */
export type Id = { name: string; kind: 'foreign' | 'missing' | 'malformed' | 'erased' } | undefined;

/** One call of the matrix. */
export type Cell = { operation: StaffOperation; caller: Caller; id: Id };

const kinds = {
  leadId: ['foreign', 'missing', 'malformed', 'erased'],
  otherId: ['foreign', 'missing', 'malformed', 'erased'],
  messageId: ['foreign', 'missing', 'malformed'],
  eventId: ['foreign', 'missing', 'malformed'],
  screeningId: ['foreign', 'missing', 'malformed'],
  email: ['foreign', 'missing', 'malformed'],
  approvalId: ['missing', 'malformed'],
  proposalId: ['missing', 'malformed'],
} as const;

const isKnown = (name: string): name is keyof typeof kinds => Object.hasOwn(kinds, name);

/** Parameters of a path beside the clinic. Throws for one of which it is not known what may be wrong with it. */
const idsIn = (path: string): Id[] =>
  [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']): Id[] => {
    if (name === 'clinic') return [];
    if (!isKnown(name)) throw new Error(`Say in the matrix what can be wrong with {${name}}`);
    return kinds[name].map((kind) => ({ name, kind }));
  });

/** Operations of the staff API. */
export const staffOperations = Object.keys(staffRoutes) as StaffOperation[];

/** All calls of one operation: with everything in order, and with each id wrong in each way. */
export const cellsOf = (operation: StaffOperation): Cell[] =>
  callers.flatMap((caller) =>
    [undefined, ...idsIn(staffRoutes[operation].path)].map((id) => ({ operation, caller, id })),
  );

/** Whether the caller may use the operation at alba at all. */
export const isAllowed = ({ operation, caller }: Pick<Cell, 'operation' | 'caller'>): boolean => {
  const { policy } = staffRoutes[operation];
  if (caller === null) return false;
  if (policy === 'member') return true;
  const [role, clinic] = caller.split('@');
  return clinic === 'alba' && mayUse(role as Role, policy);
};

/** Answers that wrong ids get where it is not 404, and 410 for what was erased: by operation and kind. */
const exceptions: Readonly<Record<string, number>> = {
  // Asked again, an erase shows what it left.
  'eraseLead leadId erased': 200,
  // Somebody becomes a member, whether they work elsewhere or nowhere.
  'saveMember email foreign': 200,
  'saveMember email missing': 200,
};

/** A call in words. */
export const named = ({ operation, caller, id }: Cell): string =>
  [operation, caller ?? 'nobody', ...(id ? [id.name, id.kind] : [])].join(' ');

/** The status that a wrong id gets by whoever is allowed. */
export const statusFor = ({ operation, id }: Cell): number => {
  const usual = id?.kind === 'erased' ? 410 : 404;
  return exceptions[`${operation} ${id?.name} ${id?.kind}`] ?? usual;
};
