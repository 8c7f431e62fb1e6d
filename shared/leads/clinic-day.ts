/** Instants and the clinic's calendar. */
import { TZDate } from '@date-fns/tz';
import { lightFormat } from 'date-fns';

/** The calendar day (`YYYY-MM-DD`) at a clinic in an IANA zone at an instant (ms since the epoch). */
export const clinicDay = (at: number, zone: string): string => lightFormat(new TZDate(at, zone), 'yyyy-MM-dd');
