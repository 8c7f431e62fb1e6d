/** docs/embedding.md names every field of a form post and every choice, so that nobody has to read a schema for a form. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribution, formSubmission } from '../../shared/intake/submission.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { type AskedQuestion, questionnaire } from '../../shared/screening/questionnaire.ts';

const page = readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'embedding.md'), 'utf8');
const catalogue = catalogueOf({ treatment: 'microneedling' }, 'en');
if (!catalogue) throw new Error('There is no catalogue of the usual treatment');
const asked = questionnaire(catalogue, 'rf');

const code = (text: string) => `\`${text}\``;
const listed = (options: readonly { value: string }[] = []) => options.map(({ value }) => code(value)).join(', ');

const choicesOf = ({ type, options, areas }: AskedQuestion): string => {
  if (type === 'number') return 'a whole number';
  if (type === 'concerns') return `\`<concern>:<area>\`; concern: ${listed(options)}; area: ${listed(areas)}`;
  if (type !== 'events') return listed(options);
  const types = listed(asked.events.map((event) => ({ value: event.type })));
  return `a day \`2026-03-14\`, a month \`2026-03\`, \`over-a-year\` or \`unknown\`; type: ${types}`;
};

const rowOf = (question: AskedQuestion): string => {
  const name = question.type === 'events' ? 'answers.events.<type>' : `answers.${question.key}`;
  const often = ['multi', 'concerns', 'events'].includes(question.type) ? ' (several)' : '';
  const canBeTicked = asked.groups.some(({ key, noneLabel }) => key === question.group && noneLabel !== null);
  const group = canBeTicked && (question.none.length > 0 || question.type === 'events') ? code(question.group) : '–';
  return `| ${code(name)}${often} | ${group} | ${choicesOf(question)} |`;
};

describe('the page about embedding', () => {
  test('has a row for every question, with its group and its choices', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `answers.'));
    expect(rows).toEqual(asked.questions.map(rowOf));
  });

  test('has a row for every field', () => {
    const { contact, consents, attribution: _, answers: __, ...top } = formSubmission.shape;
    const under = (group: string, shape: object) => Object.keys(shape).map((name) => `${group}.${name}`);
    const fields = [
      ...Object.keys(top),
      ...under('contact', contact.shape),
      ...under('consents', consents.shape),
      ...under('attribution', attribution.shape),
    ];
    const [, section = ''] = page.split('\n## All fields\n');
    expect(fields.filter((name) => !section.includes(code(name)))).toEqual([]);
  });
});
