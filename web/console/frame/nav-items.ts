import { ChartNoAxesColumn, Inbox, type LucideIcon, ScrollText, Settings, Users } from 'lucide-react';
import type { Role } from '../../../shared/contract/roles.ts';

/** The pages of a clinic, in the order in which they are offered, with the least role that may open them. */
export const navItems: readonly { path: string; title: string; icon: LucideIcon; least: Role }[] = [
  { path: '/leads', title: 'Leads', icon: Inbox, least: 'viewer' },
  { path: '/dashboard', title: 'Dashboard', icon: ChartNoAxesColumn, least: 'viewer' },
  { path: '/settings', title: 'Settings', icon: Settings, least: 'viewer' },
  { path: '/members', title: 'Members', icon: Users, least: 'admin' },
  { path: '/audit', title: 'Audit', icon: ScrollText, least: 'admin' },
];
