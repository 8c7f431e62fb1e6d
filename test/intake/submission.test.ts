import { describe, expect, test } from 'vitest';
import { fieldIssues } from '../../shared/contract/field-issues.ts';
import { submission } from '../../shared/intake/submission.ts';
import { aSubmission } from '../builders.ts';

const issues = (sent: unknown) => {
  const read = submission.safeParse(sent);
  return read.success ? [] : fieldIssues(read.error, sent).map(({ pointer, code }) => [pointer, code]);
};
const contact = (over: Record<string, unknown>) => issues(aSubmission({ contact: over }));

describe('a submission', () => {
  test('of a healthy person is accepted', () => {
    expect(issues(aSubmission())).toEqual([]);
  });

  test.each(['id', 'clinicId', 'createdAt', 'outcome', 'score', 'held', 'version', 'expiresAt', 'status', 'returnUrl'])(
    'cannot set %s',
    (field) => {
      expect(issues(aSubmission({ [field]: 'approved' }))).toEqual([[`/${field}`, 'unknown']]);
    },
  );

  test('cannot smuggle a field into contact or consents, nor a prototype anywhere', () => {
    expect(contact({ status: 'approved' })).toEqual([['/contact/status', 'unknown']]);
    expect(issues(aSubmission({ consents: { status: true } }))).toEqual([['/consents/status', 'unknown']]);
    const sent = JSON.parse(`{"__proto__":{"isAdmin":true},${JSON.stringify(aSubmission()).slice(1)}`);
    expect(issues(sent)).toEqual([['/__proto__', 'unknown']]);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('does not repeat a member name that is not one of ours', () => {
    expect(issues(aSubmission({ 'my hiv test': 1 }))).toEqual([['/…', 'unknown']]);
  });

  test.each([null, true, 42, 'text', [aSubmission()]])('is an object and not %j', (sent) => {
    expect(issues(sent)).toEqual([['', 'type']]);
  });

  test('is not coerced', () => {
    expect(issues(aSubmission({ consents: { health: 'true' } }))).toEqual([['/consents/health', 'choice']]);
    expect(issues(aSubmission({ consents: { marketing: 'false' } }))).toEqual([['/consents/marketing', 'type']]);
    for (const name of [['a'], { $gt: '' }, 1, null]) expect(contact({ name })).toEqual([['/contact/name', 'type']]);
  });

  test.each([
    ['blank', '\u200b\u00a0', 'blank'],
    ['with a NUL', 'A\u0000', 'characters'],
    ['with half a surrogate pair', 'A\ud800', 'characters'],
    ['that turns the writing direction', 'A\u202eB', 'characters'],
    ['with a line break', 'A\nB', 'characters'],
    ['of one letter and 2,000 marks', `a${'\u0301'.repeat(2000)}`, 'too_long'],
    ['of 81 code points', '😀'.repeat(81), 'too_long'],
    ['of 30,000 letters', `${'a'.repeat(30_000)}!`, 'too_long'],
    ['with an address', 'see http://x.example', 'link'],
    ['with www', 'WWW.x.example', 'link'],
    ['with a path', 'x.example/y', 'link'],
  ])('has no name %s', (_what, name, code) => {
    expect(contact({ name })).toEqual([['/contact/name', code]]);
  });

  test.each([
    ['an emoji family', '👩‍👩‍👧‍👦 Rossi'],
    ['80 code points', '😀'.repeat(80)],
    ['markup, which is escaped where it is shown', '<script>alert(1)</script>'],
    ['a formula, which is neutralised where it is exported', '=HYPERLINK("x")'],
    ['initials', 'J. R. Smith'],
  ])('may have a name of %s, stored unchanged', (_what, name) => {
    expect(submission.parse(aSubmission({ contact: { name } })).contact.name).toBe(name);
  });

  test('may have a note of 2,000 code points with lines, and no more', () => {
    expect(contact({ note: `line\r\n{"event":"x"}${'😀'.repeat(1980)}` })).toEqual([]);
    expect(contact({ note: 'x'.repeat(2001) })).toEqual([['/contact/note', 'too_long']]);
  });

  test('keeps origin and path of pages and drops what may be anybody’s data', () => {
    const pageUrl = 'https://alba.example/microneedling?email=ada@example.com#top';
    const { attribution } = submission.parse(
      aSubmission({ attribution: { pageUrl, referrer: 'javascript:alert(1)' } }),
    );
    expect(attribution).toEqual({ pageUrl: 'https://alba.example/microneedling', referrer: undefined });
    expect(issues(aSubmission({ attribution: { referrer: `https://x.example/${'a'.repeat(8_000)}` } }))).toEqual([
      ['/attribution/referrer', 'too_long'],
    ]);
  });
});
