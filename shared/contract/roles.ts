/** What a member of a clinic may do (docs/contract.md#staff-access). Each role includes those before it. */
export const roles = ['viewer', 'staff', 'clinician', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether a role includes what the least role for something may do. */
export const includes = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);

/** What only somebody with exactly this role may do: an admin proposes rules, and a clinician signs them. */
export const clinicianAlone = 'clinician-alone';

/** Who may use something: a least role, or clinicians and nobody else. */
export type Least = Role | typeof clinicianAlone;

/** Whether a role may do what a row of the route table asks for. */
export const mayUse = (role: Role, least: Least): boolean =>
  least === clinicianAlone ? role === 'clinician' : includes(role, least);
