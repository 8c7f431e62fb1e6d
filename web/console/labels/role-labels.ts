import { type Role, roles } from '../../../shared/contract/roles.ts';
import type { Texts } from '../texts/load-texts.ts';

/** Roles to choose from, least first. */
export const roleChoices = ({ labels }: Pick<Texts, 'labels'>): { value: Role; label: string }[] =>
  roles.map((value) => ({ value, label: labels.roles[value] }));
