import type { MicroneedlingWording } from '../wording.ts';

/** English: why two answers cannot both be true. */
export const contradictions: MicroneedlingWording['contradictions'] = {
  'isotretinoin-current-and-stopped':
    'You say that you take vitamin-A capsules now and also that you have stopped. Please keep the one that is true.',
  'radiotherapy-none-and-ended':
    'You say that the area had no radiotherapy, and you give a date when it ended. Please correct one of the two.',
  'chemotherapy-current-and-ended':
    'You say that you have chemotherapy now and also that it has ended. Please keep the one that is true.',
};
