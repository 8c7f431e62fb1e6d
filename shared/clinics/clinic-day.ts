/** Instants and the clinic's calendar. */
import { TZDate } from '@date-fns/tz';
import { lightFormat } from 'date-fns/lightFormat';

/** The calendar day (`YYYY-MM-DD`) at a clinic in an IANA zone at an instant (ms since the epoch). */
export const clinicDay = (at: number, zone: string): string => lightFormat(new TZDate(at, zone), 'yyyy-MM-dd');

/** The instant (ms) at which a calendar day (`YYYY-MM-DD`) begins in an IANA zone; `later` days after it, if given. */
export const startOfClinicDay = (day: string, zone: string, later = 0): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new TZDate(year, month - 1, date + later, zone).getTime();
};
