import type { Role } from '../../../shared/contract/roles.ts';

export const roleWords: Readonly<Record<Role, string>> = {
  viewer: 'Viewer',
  staff: 'Staff',
  clinician: 'Clinician',
  admin: 'Admin',
};

/** What each role may do, for whoever gives it. */
export const roleTasks: Readonly<Record<Role, string>> = {
  viewer: 'Reads leads, figures and settings.',
  staff: 'Also moves leads on, writes notes, sends mails again, releases held leads, takes lists away as CSV.',
  clinician: 'Also decides about leads.',
  admin: 'Also changes settings and members, erases and exports, reads the audit.',
};
