import { roles } from '../../../shared/contract/roles.ts';
import { roleWords } from '../words/role.ts';

/** Roles to choose from, least first. */
export const roleOptions = roles.map((value) => ({ value, label: roleWords[value] }));
