/** What an answer in pages says of the page that follows. */
import { type CursorScope, sealCursor } from '../../shared/lambda/staff/cursor.ts';
import type { StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';

/**
 * The cursor of a place, and a `Link` header with `rel="next"` to the same list from there on; neither where there is no
 * place. `list`: the address of the list below that of its clinic.
 */
export const nextPage = (
  { linkKeys }: { linkKeys: readonly [string, ...string[]] },
  { http, at }: Pick<StaffRequest, 'http' | 'at'>,
  { list, scope }: { list: string; scope: CursorScope },
  place: unknown,
): { next: string | null; headers: Record<string, string> } => {
  if (place === undefined) return { next: null, headers: {} };
  const next = sealCursor(linkKeys[0], scope, place, at);
  const query = new URLSearchParams(http.query);
  query.set('cursor', next);
  return { next, headers: { Link: `</v1/staff/${scope.clinic}/${list}?${query}>; rel="next"` } };
};
