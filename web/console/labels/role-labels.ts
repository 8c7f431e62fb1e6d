import { type Role, roles } from '../../../shared/contract/roles.ts';

export const roleLabels: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  staff: 'Staff',
  clinician: 'Clinician',
  admin: 'Admin',
};

/** Roles to choose from, least first. */
export const roleOptions = roles.map((value) => ({ value, label: roleLabels[value] }));

/** What each role may do, for the admin who gives it. */
export const roleTasks: Readonly<Record<Role, string>> = {
  viewer: 'Reads leads, figures and settings.',
  staff: 'Also changes leads, writes notes, sends mails again, releases held leads, downloads lists as CSV.',
  clinician:
    'Also decides about leads, records adverse events, sees which rules were overruled, proposes stricter rules; alone signs the rules off.',
  admin: 'Also changes settings and members, erases and exports, reads the audit. Signs nothing.',
};
