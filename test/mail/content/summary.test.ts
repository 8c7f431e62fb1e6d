import { describe, expect, test } from 'vitest';
import { explain } from '../../../shared/screening/explain.ts';
import { readAnswers } from '../../../shared/screening/reading/read-answers.ts';
import { shownNextStep, whatHappensNext } from '../../../shared/screening/what-next.ts';
import { answerTexts } from '../../../shared/texts/answer-texts.ts';
import { mailTexts } from '../../../shared/texts/mail-texts.ts';
import { answersFor, aScreening, outcomes, ruleSet, today } from '../screenings.ts';
import { writeMail } from './write-mail.ts';

const words = ruleSet.wording;

const explained = (screening: ReturnType<typeof aScreening>) => {
  const { answers } = readAnswers(screening, { ruleSet, device: 'mechanical', today });
  return explain(screening.assessment, answers, { ruleSet, today });
};

/** Text as read: no markup, entities resolved, blanks joined. */
const readable = (html: string) =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

const modes = ['full', 'minimal'] as const;
const everyMail = modes.flatMap((summaryDetail) => outcomes.map((outcome) => [summaryDetail, outcome] as const));

const written = (summaryDetail: (typeof modes)[number], outcome: (typeof outcomes)[number]) =>
  writeMail({ clinic: { summaryDetail }, screening: aScreening(answersFor[outcome]) });

/** Everything that tells what somebody answered: texts of rules and questions, labels of wishes and places, keys. */
const tellTales = [
  ...Object.values(words.rules).flatMap(({ reason, advice }) => [reason, advice]),
  ...Object.values(words.until),
  ...Object.values(words.concerns).flatMap(({ label, sessions, onset }) => [label, sessions, onset]),
  ...ruleSet.rules.map(({ id }) => id),
  'microneedling',
  'canary-note',
  'canary-source',
];

const medical =
  /needl|acne|scar|isotretinoin|pregnan|breastfeed|bleed|blood|diabet|steroid|retinoid|cold sore|smok|medicine(?! because of this form)/i;

describe('a full summary', () => {
  test.each(outcomes)('says what came out, why, and what to do: %s', async (outcome) => {
    const screening = aScreening(answersFor[outcome]);
    const { headline, nextStep, findings, groups } = explained(screening);
    const { html, text } = await writeMail({ screening });
    const step = shownNextStep({ nextStep, groups }, answerTexts('en'));
    const after = whatHappensNext({ clinic: 'Clinica Alba', outcome }, answerTexts('en'));
    for (const sentence of [headline, step, ...after, ...findings.flatMap(({ reason, advice }) => [reason, advice])]) {
      expect(readable(html)).toContain(oneLine(sentence));
      expect(oneLine(text)).toContain(oneLine(sentence));
    }
    expect(screening.assessment.outcome).toBe(outcome);
    expect(text.includes('What you asked about')).toBe(outcome !== 'not_suitable');
  });

  test('promises a reminder to who ticked it, and offers none that cannot be asked for', async () => {
    const screening = aScreening(answersFor.defer_until);
    const consent = { textId: 't', textHash: 'h', lang: 'en', at: screening.createdAt, via: 'form' } as const;
    const said = async (isGiven: boolean) => {
      const consents = [{ ...consent, purpose: 'reminder' as const, isGiven }];
      return oneLine((await writeMail({ screening: { ...screening, consents } })).text);
    };
    expect(await said(true)).toMatch(/wait until (.+?) at the earliest.*we write to you on \1 or soon after/);
    expect(await said(false)).toContain('Nobody will remind you of the day');
    for (const isGiven of [true, false]) expect(await said(isGiven)).not.toContain('If you like');
  });

  test('gives no heading to reasons where there are none', async () => {
    const heading = mailTexts('en').kinds.summary.findings;
    const of = async (outcome: (typeof outcomes)[number]) => (await written('full', outcome)).text.includes(heading);
    expect([await of('suitable'), await of('not_suitable')]).toEqual([false, true]);
  });

  test('writes out until when to wait', async () => {
    const { text } = await written('full', 'defer_until');
    expect(text).toMatch(/Please wait until \d{1,2} [A-Z][a-z]+ \d{4} at the earliest/);
    expect(text).toMatch(/Not before \d{1,2} [A-Z][a-z]+ \d{4}\./);
  });

  test('of every reason at once is small enough to be shown whole', async () => {
    const findings = ruleSet.rules.map(({ id: ruleId, severity }) => ({
      ruleId,
      severity,
      waitUntil: severity === 'temporary' ? '2027-02-10' : null,
      seeDoctor: true,
    }));
    const screening = aScreening();
    const assessment = { ...screening.assessment, outcome: 'consult_clinician' as const, findings };
    const { html, submission } = await writeMail({ screening: { ...screening, assessment } });
    const read = readable(html);
    for (const { reason } of Object.values(words.rules)) expect(read).toContain(oneLine(reason));
    // Above 102 KB programs cut a mail off.
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
    expect(submission.raw.byteLength).toBeLessThan(300_000);
  });
});

describe('a minimal summary', () => {
  test.each(outcomes)('holds no answer, condition, medicine or reason: %s', async (outcome) => {
    const { html, text } = await written('minimal', outcome);
    for (const tale of tellTales) {
      expect(html.toLowerCase()).not.toContain(tale.toLowerCase());
      expect(oneLine(text).toLowerCase()).not.toContain(tale.toLowerCase());
    }
    expect(text).not.toMatch(medical);
    expect(readable(html)).not.toMatch(medical);
  });

  test('tells what to do next by the outcome', async () => {
    const texts = await Promise.all(outcomes.map(async (outcome) => (await written('minimal', outcome)).text));
    expect(new Set(texts).size).toBe(outcomes.length);
  });
});

describe.each(everyMail)('every summary (%s, %s)', (detail, outcome) => {
  test('shows nothing about health before it is opened, nor in addresses, headers and tags', async () => {
    const { subject, preview, links, headers, submission } = await written(detail, outcome);
    expect(subject).toBe('Your enquiry at Clinica Alba');
    expect(preview.length).toBeGreaterThan(10);
    const outside = JSON.stringify([subject, preview, links, headers, { ...submission, raw: '' }]).toLowerCase();
    for (const tale of [...tellTales, 'suitable_', 'defer', 'ada rossi'])
      expect(outside).not.toContain(tale.toLowerCase());
    expect(outside).not.toMatch(medical);
  });

  test('always says what the wording rules ask for', async () => {
    const { text } = await written(detail, outcome);
    const { notADiagnosis, keepMedicines, goesOutOfDate } = answerTexts('en').standing;
    for (const sentence of [notADiagnosis, keepMedicines, goesOutOfDate]) expect(text).toContain(sentence);
    expect(text).toContain('15 June 2026');
    expect(text).not.toMatch(/cleared|approved|safe for you|fit for treatment|guaranteed|no risk|book now/i);
  });

  test('pushes nobody to book who should wait', async () => {
    const { text } = await written(detail, outcome);
    const mayBook = outcome === 'suitable' || outcome === 'suitable_with_cautions';
    expect(/\bbook\b/i.test(text)).toBe(mayBook);
  });

  test('carries the result link, the clinic’s contact and address, and nothing from elsewhere', async () => {
    const { html, text, links } = await written(detail, outcome);
    const [result] = links.filter((link) => link.startsWith('https:'));
    expect(result).toMatch(/^https:\/\/suitably\.example\/r\/[\w-]{22}$/);
    expect(text).toContain(result);
    expect(text).toContain('15 July 2026');
    for (const part of ['Clinica Alba', 'Via Aurelia 12, 00165 Roma', 'hello@alba.example'])
      expect(text).toContain(part);
    expect(
      links.filter((link) => !/^(?:https:\/\/suitably\.example\/(?:r\/|c\/alba\/care$)|mailto:|tel:)/.test(link)),
    ).toEqual([]);
    expect(html).not.toMatch(/<img|<script|@import|url\(|<link/i);
  });

  test('says how to reach the clinic right behind the next step', async () => {
    const screening = aScreening(answersFor[outcome]);
    const { html } = await writeMail({ clinic: { summaryDetail: detail, contactPhone: '+39 06 1' }, screening });
    const between = html.slice(html.indexOf('</h1>'), html.indexOf('Open your result'));
    expect(readable(between)).toContain('your reply goes to Clinica Alba. Or call +39 06 1');
    expect(between).toContain('href="tel:+39061"');
  });

  test('can be read out: language, headings in order, tables that only lay out', async () => {
    const { html } = await written(detail, outcome);
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toMatch(/<title>Your enquiry at Clinica Alba<\/title>/);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level - (levels[at - 1] ?? 0) <= 1)).toBe(true);
    const tables = html.match(/<table[^>]*>/g) ?? [];
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([]);
  });
});

describe('what a person typed', () => {
  test.each([
    '<script>alert(1)</script>',
    '" onmouseover=alert(1) x="',
    '{clinic} {{secret}} $' + '{process.env.X} <%= 7*7 %>',
    'Zoë 🌿 O’Brien',
    '$& $1 $$',
  ])('stands in the greeting as typed and does nothing: %s', async (name) => {
    const screening = aScreening({}, { contact: { name, email: "o'brien@x.example", note: 'canary-note' } });
    const { html, text, headers, to } = await writeMail({ screening });
    expect(text).toContain(`Hello ${name},`);
    expect(readable(html)).toContain(oneLine(`Hello ${name},`));
    expect(html).not.toMatch(/<script|\sonmouseover=alert\(1\) x=""/);
    expect(JSON.stringify(headers)).not.toContain('alert');
    expect(to).toEqual([{ name: '', address: "o'brien@x.example" }]);
  });

  test('as an address of any script is mailed in its ASCII form', async () => {
    const contact = { name: 'Ada', email: 'User@Bücher.example', note: '' };
    const { submission, to } = await writeMail({ screening: aScreening({}, { contact }) });
    expect(submission.to).toBe('User@xn--bcher-kva.example');
    expect(to).toEqual([{ name: '', address: 'User@xn--bcher-kva.example' }]);
  });

  test('as a note stays with the clinic', async () => {
    const { html, text } = await writeMail({ screening: aScreening() });
    expect(html + text).not.toContain('canary');
  });
});
