import type { MicroneedlingWording } from '../wording.ts';

/** English: head line and next step of every outcome (docs/screening.md#wording). `{date}` is the day written out. */
export const outcomes: MicroneedlingWording['outcomes'] = {
  suitable: {
    headline: 'Nothing in your answers speaks against a consultation',
    nextStep: 'You can book a consultation. It is a talk and an examination, not a treatment.',
  },
  suitable_with_cautions: {
    headline: 'You can book a consultation; please read these points',
    nextStep: 'You can book a consultation. Please read the points below and bring them up there.',
  },
  consult_clinician: {
    headline: 'A clinician should go through some answers with you first',
    nextStep: 'Ask the clinic for a call. Nothing is refused yet.',
  },
  defer_until: {
    headline: 'Please wait until {date} at the earliest',
    nextStep:
      'Wait until {date} at the earliest, then answer the questions again. If you like, the clinic reminds you.',
  },
  not_suitable: {
    headline: 'Microneedling is not advised for you at present',
    nextStep: 'Please do not plan a visit for this now. What would have to change:',
  },
};

/** English: sentences that are added to a next step. */
export const nextSteps: MicroneedlingWording['nextSteps'] = {
  alsoClinician: 'Please see a clinician first; the talk itself may take place earlier.',
  seeDoctor: 'Please also see your own doctor about the points that say so.',
};
