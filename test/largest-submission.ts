/** The largest submission that the intake takes, found by trying: every option ticked that lets more rules fire. */
import { assess } from '../shared/screening/assess.ts';
import { dayNumber } from '../shared/screening/calendar-day.ts';
import { catalogueOf } from '../shared/screening/published/published-catalogue.ts';
import type { Device } from '../shared/screening/published/treatments.ts';
import { readAnswers } from '../shared/screening/reading/read-answers.ts';
import type { Question } from '../shared/screening/rule-set.ts';
import { aSubmission } from './builders.ts';

/** What counts most in an answer: a mark that JSON and then Lambda escape, so that it takes four bytes. */
const dear = '"';

/** As many entries as one list may have. */
const lines = 20;
const events = 40;

const combinations = ({ concerns, areas }: Extract<Question, { type: 'concerns' }>) =>
  concerns.flatMap((concern) => areas.map((area) => ({ concern, area }))).slice(0, lines);

/** Every answer to a question that may be worth trying. */
const candidates = (question: Question, day: string): unknown[] => {
  switch (question.type) {
    case 'number':
      return [18, 60, 100];
    case 'concerns':
      return [combinations(question), combinations(question).toReversed()];
    case 'events':
      // Some cannot be true beside other answers.
      return [question.events, question.events.filter((type) => !/-(stopped|ended)$/.test(type))].map((types) =>
        Array.from({ length: events }, (_, at) => ({ type: types[at % types.length], date: day })),
      );
    case 'multi':
      return [question.options.filter((option) => !question.none.includes(option)), [...question.options]];
    case 'choice':
      return [...question.options];
  }
};

/** Answers of a day for a device by which the most rules fire, looking at one question after another. */
const richestAnswers = (today: string, device: Device): Record<string, unknown> => {
  const ruleSet = catalogueOf({ treatment: 'microneedling' }, 'en');
  if (!ruleSet) throw new Error('No rule set is published');
  const firing = (answers: Record<string, unknown>): number => {
    const read = readAnswers({ answers, noneApply: [] }, { ruleSet, device, today });
    const faults = read.issues.length + read.contradictions.length;
    return faults > 0 ? -faults : assess(read.answers, { ruleSet, device, today }).findings.length;
  };
  let answers: Record<string, unknown> = {};
  // A question may be asked only once another one is answered, and rules are counted once all are.
  for (const question of Array.from({ length: 3 }, () => ruleSet.questions).flat()) {
    let best = firing(answers);
    for (const value of candidates(question, today)) {
      const tried = { ...answers, [question.key]: value };
      const count = firing(tried);
      if (count < best || (count === best && answers[question.key] !== undefined)) continue;
      answers = tried;
      best = count;
    }
  }
  return answers;
};

const known = new Map<string, Record<string, unknown>>();

/** The submission, by an address, on a day `YYYY-MM-DD` and for a device. */
export const largestSubmission = (email: string, today: string, device: Device = 'mechanical') => {
  if (dayNumber(today) === undefined) throw new Error('This is no day');
  const key = `${today} ${device}`;
  const answers = known.get(key) ?? richestAnswers(today, device);
  known.set(key, answers);
  const page = `https://alba.example/${'p'.repeat(7_900)}`;
  const campaign = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'];
  const submission = aSubmission({
    contact: { name: `A${dear.repeat(79)}`, email, note: dear.repeat(2_000) },
    consents: { reminder: true, marketing: true },
    noneApply: [],
    attribution: {
      ...Object.fromEntries(campaign.map((name) => [name, dear.repeat(200)])),
      pageUrl: page,
      referrer: page,
    },
  });
  return { ...submission, answers };
};
