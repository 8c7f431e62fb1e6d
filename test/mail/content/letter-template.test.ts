/** A letter that is filled in is, byte for byte, the letter that is rendered. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpRows } from '../../../shared/clinics/help-lines.ts';
import { renderLetter } from '../../../shared/mail/content/letter-template.ts';
import { type RenderedMail, renderMail, type Template } from '../../../shared/mail/content/render-mail.ts';
import { Decision } from '../../../shared/mail/templates/decision.tsx';
import { EligibleAgain } from '../../../shared/mail/templates/eligible-again.tsx';
import { FollowUp } from '../../../shared/mail/templates/follow-up.tsx';
import type { PersonProps } from '../../../shared/mail/templates/letter.tsx';
import { Maintenance } from '../../../shared/mail/templates/maintenance.tsx';
import { Summary } from '../../../shared/mail/templates/summary.tsx';
import { answerTexts } from '../../../shared/texts/answer-texts.ts';
import { aClinic, aSignOff } from '../../builders.ts';
import { ruleSet } from '../screenings.ts';

const person: PersonProps = {
  clinic: aClinic({ name: 'Alba & Söhne <gap>' }),
  detail: 'full',
  name: 'Ada Rossi',
  lang: 'en',
  screenedOn: '2026-06-15',
  ruleSetVersion: '1.0.0',
  signOff: aSignOff(),
};
const result = { url: 'https://suitably.example/r/AAAA', endsOn: '2026-07-15' };
const again = { url: 'https://suitably.example/c/alba?again=v1.1&x=%20', endsOn: '2026-10-02' };
const care = {
  url: 'https://suitably.example/c/alba/care',
  warnings: [{ what: 'Fever', advice: 'See a doctor.' }],
  help: helpRows({ country: 'IT' }, answerTexts('en')),
};
const unsubscribeUrl = 'https://suitably.example/u/v1.0';

type Links = { result?: typeof result | undefined; again?: typeof again; unsubscribeUrl?: string; optInUrl?: string };
type Letter = (over?: Partial<PersonProps> & Links) => Promise<[filled: RenderedMail, rendered: RenderedMail]>;

let renderings = 0;
const letter =
  <Props extends PersonProps>(
    kind: Parameters<typeof renderMail>[0],
    template: Template<Props>,
    props: Props,
  ): Letter =>
  async (over) => {
    const whole = { ...props, ...over };
    const render = async (given: Props) => {
      renderings += 1;
      return await renderMail(kind, template, given);
    };
    return [await renderLetter(kind, whole, render), await renderMail(kind, template, whole)];
  };

const waiting = { deferUntil: '2026-09-02', openEnded: true, needsClinician: true, again };
const assessment = {
  outcome: 'suitable',
  headline: 'Good news',
  nextStep: 'Book a talk.',
  findings: [],
  groups: [],
  concerns: [],
  always: { treatment: [], beforeVisit: [] },
  ruleSetVersion: '1.0.0',
} as never;
const letters: [string, Letter][] = [
  ['summary', letter('summary', Summary, { ...person, result, care, assessment, ruleSet, optInUrl: again.url })],
  [
    'summary without opt-in',
    letter('summary', Summary, { ...person, detail: 'minimal', result, care, assessment, ruleSet }),
  ],
  ['decision', letter('decision', Decision, { ...person, decision: 'wait', until: '2026-09-02' })],
  ['eligible again', letter('eligible-again', EligibleAgain, { ...person, ...waiting })],
  [
    'follow-up',
    letter('follow-up-1', FollowUp, { ...person, kind: 'follow-up-1' as const, unsubscribeUrl, result, care }),
  ],
  ['maintenance', letter('maintenance', Maintenance, { ...person, unsubscribeUrl, again, care })],
];

const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...`&<>"'{}$\\ \t\u00a0\u200b;#x27amp`), maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'Ada  Rossi',
    ' Ada',
    '{clinic}',
    '$&',
    '&amp;',
    '<b>',
    '\ud800',
    'gap',
    '{name}',
    'a\u0000b',
  ),
);

describe.each(letters)('the %s', (_kind, write) => {
  test('filled in for anybody is the one rendered for them', async () => {
    const named = fc.asyncProperty(odd, async (name) => {
      const [filled, rendered] = await write({ name });
      expect(filled).toEqual(rendered);
    });
    await fc.assert(named, { numRuns: 25 });
  });

  test('is rendered once for two persons, and holds nothing of the other', async () => {
    const [first] = await write({ name: 'Ada Rossi', screenedOn: '2026-06-16' });
    const before = renderings;
    const [second, rendered] = await write({ name: 'Bruno O’Neil', screenedOn: '2026-06-16' });
    expect(renderings).toBe(before);
    expect(second).toEqual(rendered);
    expect(first.html).toContain('Ada Rossi');
    expect(`${second.html}${second.text}`).not.toContain('Ada Rossi');
  });

  test('is rendered once for two persons with links of their own', async () => {
    const links = (of: string): Links => ({
      result: { ...result, url: `https://suitably.example/r/${of}` },
      again: { ...again, url: `https://suitably.example/c/${of}` },
      unsubscribeUrl: `https://suitably.example/u/${of}`,
      optInUrl: `https://suitably.example/s/${of}`,
    });
    await write({ ...links('of-ada'), screenedOn: '2026-06-18' });
    const before = renderings;
    const [second, rendered] = await write({ ...links('of-bruno'), screenedOn: '2026-06-18' });
    expect([renderings, second]).toEqual([before, rendered]);
    expect(`${second.html}${second.text}`).not.toContain('of-ada');
  });

  test('of another clinic, day or wording is another', async () => {
    for (const over of [
      { clinic: aClinic({ contactPhone: '+39 06 1' }) },
      { screenedOn: '2026-06-17' },
      { lang: 'en' as const },
    ]) {
      const [filled, rendered] = await write(over);
      expect(filled).toEqual(rendered);
    }
  });
});

const last = letter('follow-up-2', FollowUp, { ...person, kind: 'follow-up-2' as const, unsubscribeUrl, result, care });

test('links of an odd form are not filled in, and nothing of them is remembered', async () => {
  const odd = { url: 'https://suitably.example/r/ "<x>', endsOn: '2026-07-15' };
  const [filled, rendered] = await last({ result: odd });
  expect(filled).toEqual(rendered);
  const before = renderings;
  await last({ result: odd });
  expect(renderings).toBe(before + 1);
});

test('a letter without a link has none filled in', async () => {
  const [filled, rendered] = await last({ result: undefined });
  expect(filled).toEqual(rendered);
  expect(filled.html).not.toContain('/r/');
});

test('no more than a hundred letters are remembered, and the one used last stays', async () => {
  const write = letter('decision', Decision, { ...person, decision: 'proceed' });
  const day = (at: number) => ({ screenedOn: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10) });
  await write(day(0));
  for (let at = 1; at < 100; at += 1) await write(day(at));
  const hundred = renderings;
  await write(day(0));
  expect(renderings).toBe(hundred);
  await write(day(100));
  const before = renderings;
  await write(day(0));
  expect(renderings).toBe(before);
  await write(day(1));
  expect(renderings).toBe(before + 1);
});
