import { describe, expect, test } from 'vitest';
import { basisSentence } from '../../shared/screening/care.ts';
import { outcomes } from '../../shared/screening/outcome.ts';
import { shownNextStep, whatHappensNext } from '../../shared/screening/what-next.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';
import { aClinic } from '../builders.ts';
import { elementOf, readText, tagsOf } from './markup.ts';
import { aResult, aResultPage } from './results.ts';

const said = (...given: Parameters<typeof aResultPage>) => readText(elementOf(aResultPage(...given).html, 'main'));
const { tellClinician, ...always } = answerTexts('en').standing;

describe.each(outcomes)('a result of %s', (outcome) => {
  test('begins with what it comes to, and what to do now', () => {
    const { headline, nextStep, groups } = aResult(outcome);
    expect(said(outcome).startsWith(`${headline} ${shownNextStep({ nextStep, groups }, answerTexts('en'))}`)).toBe(
      true,
    );
  });

  test('promises nobody that they are suitable, cleared or safe', () => {
    expect(readText(aResultPage(outcome).html)).not.toMatch(/you are (?:suitable|cleared|safe|fit|approved)/i);
    expect(aResult(outcome).headline).not.toMatch(/\b(?:suitable|cleared|safe|approved|guaranteed?)\b/i);
  });

  test('always says that it is no diagnosis, that medicines stay, and that answers go out of date', () => {
    for (const sentence of Object.values(always)) expect(said(outcome)).toContain(sentence);
  });

  test('says by which rules it was judged, and on what day', () => {
    const basis = { ruleSet: 'microneedling', ruleSetVersion: '1.1.0', screenedOn: '2026-06-15' };
    expect(said(outcome)).toContain(basisSentence(answerTexts('en'), basis));
  });
});

describe('what happens next', () => {
  test.each(outcomes)(
    'is said after %s: that the answers are there, where the copy goes, until when it opens',
    (outcome) => {
      const text = said(outcome, aClinic());
      expect(text).toContain('We have your answers. Clinica Alba can read them from now on.');
      expect(text).toContain('A copy of this result goes to ada@example.com.');
      expect(text).toContain('opens this result until 15 July 2026.');
      expect(said(outcome, aClinic({ summaryDetail: 'minimal' }))).toContain(
        'A mail with a link to this result goes to',
      );
    },
  );

  test('differs by outcome', () => {
    const after = outcomes.map((outcome) => whatHappensNext({ clinic: 'Alba', outcome }, answerTexts('en'))[1]);
    expect(new Set(after).size).toBe(outcomes.length - 1);
  });

  test.each([
    ['2026-06-29', 'we write to you on 29 June 2026 or soon after', 'make a note'],
    [undefined, 'make a note', 'we write to you'],
  ])('promises a reminder to who asked for one, and offers none where nothing can be ticked (%s)', (on, there, not) => {
    const text = said('defer_until', aClinic(), {}, on);
    expect(text).toContain(there);
    expect(text).not.toContain(not);
    expect(text).not.toContain('If you like');
  });

  test('says nothing of reminders where there is no wait', () => {
    for (const outcome of outcomes.filter((one) => one !== 'defer_until')) expect(said(outcome)).not.toMatch(/remind/);
  });
});

describe('what a doctor should see', () => {
  const seen = (over: Partial<ReturnType<typeof aResult>>) => {
    const { findings, nextStep } = aResult('not_suitable');
    const step = `${nextStep} Please also see your own doctor about the points that say so.`;
    return said('not_suitable', aClinic(), {
      nextStep: step,
      findings: findings.map((finding) => ({ ...finding, group: 'doctor' as const, seeDoctor: true })),
      groups: [{ group: 'doctor', title: 'See a doctor' }],
      ...over,
    });
  };

  test('stands under the heading that the next step names', () => {
    expect(seen({})).toContain('see your own doctor about the points under “See a doctor”.');
    expect(seen({})).not.toContain('Your own doctor should see this.');
  });

  test('is marked where a former rule set has no headings', () => {
    const text = seen({ groups: [] });
    expect(text).toContain('about the points that say so.');
    expect(text).toContain('Your own doctor should see this.');
  });
});

describe('reasons', () => {
  test('are all shown, each with what to do about it, under the request to tell the clinician', () => {
    const findings = aResult('not_suitable').findings.flatMap((finding) =>
      ['One', 'Two'].map((word) => ({
        ...finding,
        ruleId: word,
        reason: `${word} reason.`,
        advice: `${word} advice.`,
      })),
    );
    const text = said('not_suitable', aClinic(), { findings });
    expect(text).toMatch(/One reason\. One advice\..*Two reason\. Two advice\./);
    expect(text).toContain(tellClinician);
  });

  test('have no section where there are none', () => {
    expect(said('suitable')).not.toContain(tellClinician);
  });
});

describe('what the person asked about', () => {
  test('comes with the evidence and what it takes, in the words of the rule set', () => {
    const [concern] = aResult('suitable').concerns;
    expect(said('suitable')).toContain('Acne scars (Face)');
    for (const text of [concern?.evidence, concern?.sessions, concern?.onset]) expect(said('suitable')).toContain(text);
  });

  test('is not advertised to those who are advised against it', () => {
    expect(said('not_suitable')).not.toContain('Acne scars');
  });
});

test('the clinic’s number is dialled without what only eyes need', () => {
  const clinic = aClinic({ contactPhone: '+39 06 / 12-34' });
  const links = tagsOf(aResultPage('not_suitable', clinic).html, 'a').map(({ href }) => href ?? '');
  const own = links.filter((link) => !link.startsWith('https:'));
  expect(new Set(own)).toEqual(new Set(['mailto:hello@alba.example', 'tel:+39061234']));
});
