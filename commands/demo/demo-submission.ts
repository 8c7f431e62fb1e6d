/** One submission of the demo, by the draws and the rows of the questionnaire. */
import { addDays } from '../../shared/screening/calendar-day.ts';
import { currentRowsOf } from '../../shared/screening/published/published.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import type { Draw } from './draw.ts';
import { type Circumstance, circumstances, firstNames, lastNames, remarks, sources, wishes } from './prospects.ts';

const ruleSet = currentRowsOf('microneedling');

const groups = ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'];

/** A group in which something is answered is answered whole: its other questions with their "no". */
const answersFor = (given: Readonly<Record<string, unknown>>) => {
  const own = ruleSet.questions.filter(({ key }) => Object.hasOwn(given, key));
  const open = groups.filter((group) => own.some((question) => question.group === group && question.none.length > 0));
  const filled = ruleSet.questions
    .filter(({ group, key, none }) => open.includes(group) && none.length > 0 && !Object.hasOwn(given, key))
    .map(({ key, type, none }) => [key, type === 'multi' ? none : none[0]]);
  const isOpen = (group: string) => open.includes(group) || (group === 'recent-procedure' && given.events);
  return { answers: { ...Object.fromEntries(filled), ...given }, noneApply: groups.filter((group) => !isOpen(group)) };
};

const eventOf = ({ event }: Circumstance, today: string) =>
  event ? { events: [{ type: event.type, date: addDays(today, -event.days) }] } : {};

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** Somebody's first submission, and what they send when whatever spoke against it has passed. */
export type DemoPerson = { number: number; first: object; later: object };

/** The person with this number, who asks on a day of the clinic (`YYYY-MM-DD`). */
export const demoPerson = (draw: Draw, number: number, today: string): DemoPerson => {
  const [first, last] = [draw.of(firstNames), draw.of(lastNames)];
  const wish = draw.weighted(wishes);
  const circumstance = draw.weighted(circumstances);
  const wanted = {
    age: draw.between(19, 64),
    concerns: wish.concerns,
    ...wish.more,
    skinType: draw.of(['I', 'II', 'II', 'III', 'III', 'III', 'IV', 'V']),
    expectation: draw.next() < 0.93 ? 'gradual-improvement' : 'single-session',
    appearanceDistress: draw.next() < 0.97 ? 'no' : 'yes',
  };
  const { attribution } = draw.weighted(sources);
  const submission = {
    contact: {
      name: `${first} ${last}`,
      email: `${plainName(first)}.${plainName(last)}.${number}@example.com`,
      ...(draw.next() < 0.85 && { phone: `+39 06 ${draw.between(100, 999)} ${draw.between(1000, 9999)}` }),
      note: draw.of(remarks),
    },
    consents: {
      textId: consentTexts('en').textId,
      health: true,
      reminder: draw.next() < 0.6,
      marketing: draw.next() < 0.4,
    },
    attribution: { ...attribution, pageUrl: 'https://alba.example/microneedling' },
    // Every fortieth is a robot that fills in what people do not see.
    leaveEmpty: number % 40 === 34 ? 'https://example.com' : '',
  };
  const given = { ...wanted, ...circumstance.answers, ...eventOf(circumstance, today) };
  return {
    number,
    first: { ...submission, ...answersFor(given) },
    later: { ...submission, ...answersFor(wanted) },
  };
};
