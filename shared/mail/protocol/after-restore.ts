/** What becomes of mail that a restored table brings back (reliability f.9). */
import { openStates } from '../message.ts';

/** What must be known of a message; one that this code cannot read has no class. */
export type Restored = { state: string; createdAt: string; class?: string };

/**
 * Where a message of before the restore ends, undefined when it stays. After that instant anything may have happened to
 * it, and nobody knows: a promotion is never worth a second copy, and about the others people decide. Pure.
 */
export const afterRestore = (
  { state, createdAt, class: messageClass }: Restored,
  restoredTo: string,
): 'PARKED' | 'CANCELLED' | undefined => {
  if (!(openStates as readonly string[]).includes(state) || createdAt > restoredTo) return undefined;
  return messageClass === 'marketing' ? 'CANCELLED' : 'PARKED';
};
