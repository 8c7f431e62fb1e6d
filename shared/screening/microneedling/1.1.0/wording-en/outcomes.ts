import { outcomes as before, nextSteps as nextBefore } from '../../1.0.0/wording-en/outcomes.ts';
import type { MicroneedlingWording } from '../wording.ts';

/** English: the name of the treatment, as a label. */
export const treatment: MicroneedlingWording['treatment'] = 'Microneedling';

/** English: head line and next step of every outcome (docs/screening.md#wording). `{date}` is the day written out. */
export const outcomes: MicroneedlingWording['outcomes'] = before;

/** English: sentences that are added to a next step. */
export const nextSteps: MicroneedlingWording['nextSteps'] = nextBefore;

/** English: the headings that findings are shown under, in this order. */
export const findingGroups: MicroneedlingWording['findingGroups'] = {
  doctor: 'See a doctor',
  wait: 'Wait first',
  clinician: 'A clinician decides',
  tell: 'Tell the clinic',
  know: 'Good to know',
};

/** English: what is said with every result, whatever it is. Whole sentences. */
export const always: MicroneedlingWording['always'] = {
  treatment: [
    'A visit: the skin is numbed, and many fine needles make tiny wounds. It is not painless, and pin-point bleeding is usual.',
    'Not everyone sees a change. Results build up slowly, they fade, and top-up visits are common.',
  ],
  beforeVisit: [
    'Ask which products touch your skin during needling and in the days after. Nothing with vitamin C, perfume or preservatives belongs on open skin.',
    'Needles and blood products must be sterile and single-use. Ask for them to be opened in front of you.',
    'Put no numbing cream on at home beyond what the clinic gave you.',
  ],
};
