/** Why a mail will be sent or not, as staff read it: half sentences without a full stop, which follow on a colon. */
import type { Translated } from '../filled.ts';

export const mailSchedule = {
  ended: 'it has come to its end',
  'under-way': 'it is with the mail service at this moment, or nobody knows yet whether it arrived there',
  expired: 'it came too late to be worth sending',
  /** After a table was restored, its mails wait for an operator. */
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
  /** The clinic as a whole. */
  'clinic-off': 'the clinic is switched off',
  /** One kind of mail, in the settings. */
  'kind-off': 'the clinic has switched such mail off',
  /** How a mail ended. */
  ends: {
    SENT: 'it was sent',
    SUPPRESSED: 'this address must not be mailed',
    CANCELLED: 'it was taken out of the plan',
    EXPIRED: 'it came too late to be worth sending',
    DEAD: 'the mail service refused it',
    PARKED: 'somebody has to look at it',
  },
};

/** The same in each language. */
export type MailScheduleTexts = Translated<typeof mailSchedule>;
