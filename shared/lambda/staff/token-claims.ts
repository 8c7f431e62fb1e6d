/**
 * What a staff token must say beside being signed: the checks that aws-jwt-verify leaves out or takes lightly
 * (docs/reliability.md#facts, M8), and all that have to do with time, so that the clock is the caller's.
 */
import { staffScope } from '../../contract/staff-scope.ts';

/** Seconds by which a clock of the issuer may be ahead of ours. An expired token gets none. */
const issuerAhead = 60;

/** Seconds that a token may live, whatever its issuer thought (docs/contract.md#staff-access). */
const longestLife = 24 * 60 * 60;

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isTimely = ({ exp, iat, nbf }: Record<string, unknown>, now: number): boolean => {
  if (!isWhole(exp) || !isWhole(iat)) return false;
  if (nbf !== undefined && !(isWhole(nbf) && nbf <= now + issuerAhead)) return false;
  return now < exp && iat <= now + issuerAhead && exp > iat && exp - iat <= longestLife;
};

/** Whether the header names our one algorithm and a key, and asks for nothing that we would have to understand. */
export const hasPlainHeader = (header: Record<string, unknown>): boolean =>
  header.alg === 'RS256' && typeof header.kid === 'string' && header.kid !== '' && !('crit' in header);

/** Whether a token was given for the staff API rather than for something else of the same user pool. */
export const isForStaff = ({ scope }: Record<string, unknown>): boolean =>
  typeof scope === 'string' && scope.split(' ').includes(staffScope.value);

/** Whether the claims are those of somebody’s access token, whatever it is for, valid at `now` (ms since 1970). */
export const hasStaffClaims = (claims: Record<string, unknown>, issuer: string, now: number): boolean =>
  claims.iss === issuer &&
  claims.token_use === 'access' &&
  typeof claims.sub === 'string' &&
  // It becomes part of a key in our table.
  /^[\w-]{1,64}$/.test(claims.sub) &&
  isTimely(claims, now / 1000);
