/** What a member of a clinic may do (docs/contract.md#staff-access). Each role includes those before it. */
export const roles = ['viewer', 'staff', 'clinician', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether a role includes what the least role for something may do. */
export const includes = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);
