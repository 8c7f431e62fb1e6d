/**
 * The rows of the staff API (contract 3), each with the least role that may use it. A word behind a key tells rows of one
 * contract key apart, or names a route that the contract does not have (docs/decisions says why it is here).
 */
import type { Role } from './roles.ts';

const row = <const K extends string, const P extends Role | 'member', const M extends readonly string[]>(
  key: K,
  path: string,
  policy: P,
  ...methods: M
) => ({ key, path: `/v1/staff${path}`, methods, function: 'staff', policy, cors: 'console' }) as const;

const lead = '/{clinic}/leads/{leadId}';

/** By key; `routes` makes sure of the rest. */
export const staffRoutes = {
  S0: row('S0', '/me', 'member', 'GET'),
  S1: row('S1', '/{clinic}/leads', 'viewer', 'GET'),
  S2: row('S2', lead, 'viewer', 'GET'),
  S3: row('S3', lead, 'staff', 'PATCH'),
  'S3-link': row('S3-link', `${lead}/duplicates/{otherId}`, 'staff', 'PUT', 'DELETE'),
  'S3-withdraw': row('S3-withdraw', `${lead}/withdraw`, 'staff', 'POST'),
  S4: row('S4', `${lead}/notes`, 'staff', 'POST'),
  S5: row('S5', `${lead}/reviews`, 'clinician', 'POST'),
  S6: row('S6', `${lead}/messages`, 'viewer', 'GET'),
  S7: row('S7', `${lead}/messages/{messageId}/resend`, 'staff', 'POST'),
  S8: row('S8', `${lead}/release`, 'staff', 'POST'),
  S9: row('S9', `${lead}/erase`, 'admin', 'POST'),
  S10: row('S10', `${lead}/export`, 'admin', 'GET'),
  S11: row('S11', '/{clinic}/leads.csv', 'staff', 'GET'),
  S12: row('S12', '/{clinic}/stats', 'viewer', 'GET'),
  S13: row('S13', '/{clinic}/settings', 'viewer', 'GET'),
  'S13-change': row('S13-change', '/{clinic}/settings', 'admin', 'PUT'),
  S14: row('S14', '/{clinic}/members', 'admin', 'GET'),
  'S14-member': row('S14-member', '/{clinic}/members/{email}', 'admin', 'GET', 'PUT', 'DELETE'),
  S15: row('S15', '/{clinic}/audit', 'admin', 'GET'),
};
