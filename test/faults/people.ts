/** People by number: what they type, and what of it may be seen nowhere else. */
import { personHash } from '../../shared/leads/person-hash.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aSubmission, everyGroup } from '../builders.ts';
import { keys } from '../functions/mail-room.ts';

const firstNames = ['Prima', 'Seconda', 'Terza'];

/** Letters for a number, of which none begins another. */
const letters = (number: number) =>
  `Q${String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}x`;

export const emailOf = (number: number) => `canary-${number}@example.com`;
export const nameOf = (number: number) => `Canaria ${firstNames[number] ?? letters(number)}`;
/** In Italy, where the clinic is. */
export const phoneOf = (number: number) => `+39065${String(100_000 + number)}`;
export const emailHashOf = (number: number) => personHash(keys.match, 'alba', emailOf(number));

export const note = 'a note that nobody else may read';

/** Texts that stand for what these people typed. */
export const canariesOf = (numbers: readonly number[]) => [
  note,
  ...numbers.flatMap((number) => [emailOf(number), nameOf(number), phoneOf(number)]),
];

/** A visit to the form. `isHeld`: staff have to look at it first. */
export type Visit = { person: number; marketing: boolean; isDeferred: boolean; isHeld?: boolean };

/** Somebody who has to wait for some weeks. */
const sunburnt = {
  noneApply: everyGroup.filter((group) => group !== 'recent-procedure'),
  answers: { events: [{ type: 'sunburn-or-tan', date: '2026-06-12' }] },
};

export const submissionOf = ({ person: number, marketing, isDeferred, isHeld = false }: Visit) =>
  aSubmission({
    contact: { name: nameOf(number), email: emailOf(number), phone: phoneOf(number), note },
    consents: { textId: consentTexts('en').textId, health: true, marketing, reminder: isDeferred },
    ...(isDeferred && sunburnt),
    ...(isHeld && { leaveEmpty: 'https://spam.example' }),
  });
