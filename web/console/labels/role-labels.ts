import { type Role, roles } from '../../../shared/contract/roles.ts';
import { labels as english } from '../../../shared/texts/en/console/labels.ts';
import type { Texts } from '../texts/load-texts.ts';

/** Roles to choose from, least first. */
export const roleChoices = ({ labels }: Pick<Texts, 'labels'>): { value: Role; label: string }[] =>
  roles.map((value) => ({ value, label: labels.roles[value] }));

/** In English: for pages that do not speak a language yet. */
export const roleLabels: Readonly<Record<Role, string>> = english.roles;
export const roleOptions = roleChoices({ labels: english });
export const roleTasks: Readonly<Record<Role, string>> = english.roleTasks;
