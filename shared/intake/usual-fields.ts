/**
 * Fields as forms on other sites have them, turned into ours (docs/contract.md#form-posts): a name in two parts, a date
 * of birth instead of the age, further fields that belong to the message. What has our own name is left as it is.
 */
import { dayNumber } from '../screening/calendar-day.ts';

type Fields = ReadonlyMap<string, readonly string[]>;

const nameParts = ['contact.given-name', 'contact.family-name'];
const birth = 'answers.birthDate';
const birthParts = ['year', 'month', 'day'].map((part) => `${birth}.${part}`);
const wish = 'contact.note.';

const isOfOthers = (name: string): boolean =>
  nameParts.includes(name) || name === birth || birthParts.includes(name) || name.startsWith(wish);

const textIn = (fields: Fields, name: string, between = ' '): string =>
  (fields.get(name) ?? [])
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join(between);

/** What a page in another encoding makes of a letter that it cannot send, such as `&#7877;`. Nobody types that. */
const lettersOf = (text: string): string =>
  text.replaceAll(/&#(\d{3,7});/g, (reference, digits) => {
    const code = Number(digits);
    const isLetter = code > 127 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isLetter ? String.fromCodePoint(code) : reference;
  });

const birthDateIn = (fields: Fields): string => {
  const parts = birthParts.map((name) => textIn(fields, name));
  return parts.some((part) => part !== '')
    ? parts.map((part) => part.padStart(2, '0')).join('-')
    : textIn(fields, birth);
};

/** Whole years from a day to another, both `YYYY-MM-DD`; what is no day of the past stays as it was typed, to be refused. */
const ageOf = (born: string, today: string): string => {
  if (dayNumber(born) === undefined || born > today) return born;
  const hadBirthday = today.slice(5) >= born.slice(5);
  return String(Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (hadBirthday ? 0 : 1));
};

const noteIn = (fields: Fields): string => {
  const wishes = [...fields.keys()].filter((name) => name.startsWith(wish));
  const lines = wishes.map((name) => [name.slice(wish.length).trim(), textIn(fields, name, ', ')]);
  return [
    (fields.get('contact.note') ?? []).join('\n').trimEnd(),
    ...lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`),
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** The fields of a form under our names. `today` is the clinic's day `YYYY-MM-DD`, on which the person has their age. */
export const usualFields = (fields: Fields, today: string): Fields => {
  const sent = new Map([...fields].map(([name, values]) => [name, values.map(lettersOf)]));
  if (![...sent.keys()].some(isOfOthers)) return sent;
  const own = new Map([...sent].filter(([name]) => !isOfOthers(name)));
  const born = birthDateIn(sent);
  const made = {
    'contact.name': nameParts
      .map((name) => textIn(sent, name))
      .join(' ')
      .trim(),
    'answers.age': born && ageOf(born, today),
  };
  for (const [name, value] of Object.entries(made))
    if (value !== '' && textIn(own, name) === '') own.set(name, [value]);
  if ([...sent.keys()].some((name) => name.startsWith(wish))) own.set('contact.note', [noteIn(sent)]);
  return own;
};
