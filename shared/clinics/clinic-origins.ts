/** Whose pages may show a clinic's form and post to it (docs/contract.md#origins). */
import type { ClinicSettings } from './clinic-settings.ts';

/** An address with and without `www.` is one site to whoever types it; nothing else in a name is. */
const twinOf = (origin: string): string =>
  origin.replace(/:\/\/(?:www\.)?/, (at) => (at === '://' ? '://www.' : '://'));

/** The origins that a clinic has listed, and each of them with `www.` where it is listed without, or the other way round. */
export const originsOf = ({ origins }: Pick<ClinicSettings, 'origins'>): readonly string[] => [
  ...new Set(origins.flatMap((origin) => [origin, twinOf(origin)])),
];
