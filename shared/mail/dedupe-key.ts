/**
 * Slots: what makes a message the only one of its intent. A message that staff send once more has the slot of the first,
 * and behind it which time this is.
 */
const again = '~';

/** What the messages of a slot are about: a screening, a review, a day. */
export const subjectOf = (slot: string): string => slot.split(again)[0] ?? '';

/** The slot of one more message about the same; `resendId` tells it from the others. */
export const slotAgain = (slot: string, resendId: string): string => `${subjectOf(slot)}${again}${resendId}`;
