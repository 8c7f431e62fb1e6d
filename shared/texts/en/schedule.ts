/** Why a planned mail goes out or does not, as staff read it: the rest of “Will not be sent: …”, in small letters, without a stop. */
import type { Translated } from '../filled.ts';

export const schedule = {
  ended: 'it has come to its end',
  'under-way': 'it is with the mail service at this moment, or nobody knows yet whether it arrived there',
  expired: 'it came too late to be worth sending',
  /** After a backup was restored: an operator has to release the mails of it. */
  'other-epoch': 'mail of this table has not been released',
  paused: 'sending is paused',
  erased: 'the person was erased',
  suppressed: 'this address must not be mailed',
  'no-consent': 'the person has not agreed to such mail, or not any more',
  'newer-screening': 'the person has answered again since',
  'lead-status': 'the status of the lead speaks against it',
  outcome: 'the result speaks against it',
  held: 'the lead is held',
  'not-due': 'nothing is against it and its day will come',
  'nothing-against-it': 'nothing is against it and it is due',
  sent: 'it was sent',
  cancelled: 'it was taken out of the plan',
  refused: 'the mail service refused it',
  parked: 'somebody has to look at it',
  clinicOff: 'the clinic is switched off',
  kindOff: 'the clinic has switched such mail off',
};

export type ScheduleTexts = Translated<typeof schedule>;
