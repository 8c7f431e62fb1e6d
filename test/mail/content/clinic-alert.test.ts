import { describe, expect, test } from 'vitest';
import { answersFor, aScreening } from '../screenings.ts';
import { writeMail } from './write-mail.ts';

const alert = (clinic = {}) =>
  writeMail({
    clinic,
    screening: aScreening(answersFor.not_suitable),
    message: { kind: 'clinic-alert', createdAt: '2026-06-15T22:30:00.000Z' },
  });

describe('the alert to the clinic', () => {
  test('says that somebody wrote, and when by the clinic’s clock', async () => {
    const { subject, text, to } = await alert();
    expect(subject).toBe('New enquiry at Clinica Alba');
    expect(to).toEqual([{ name: '', address: 'desk@alba.example' }]);
    expect(text).toContain('16 June 2026');
    expect(text).toContain('00:30');
    expect((await alert({ zone: 'America/New_York' })).text).toContain('18:30');
  });

  const console = 'https://console.suitably.example/clinics/alba/leads';
  const counted = (count: number, waiting = count) =>
    writeMail({
      message: { kind: 'clinic-alert' },
      deps: { digest: async () => ({ count, since: '2026-06-15T09:15:00.000Z', waiting }) },
    });

  test('leads to the one that it is about, behind a sign-in, and names a reference', async () => {
    const { links, text } = await counted(1);
    expect(links).toContain(`${console}/lead-1`);
    expect(text).toContain(`${console}/lead-1`);
    expect(text).toMatch(/Reference[^:]*: lead-1/);
    expect(text).not.toContain('11:15');
  });

  test('says how many came since when, where it speaks for several, and leads to all that are new', async () => {
    const { links, text } = await counted(3);
    expect(text).toContain('You have 3 new enquiries');
    expect(text).toContain('11:15');
    expect(text).not.toContain('lead-1');
    expect(links).toContain(`${console}?status=new`);
  });

  test.each([
    [1, 1, undefined],
    [1, 0, undefined],
    [1, 4, '4'],
    [3, 3, undefined],
    [3, 12, '12'],
  ])('that %i came says what waits in all (%i) where that is more', async (count, waiting, said) => {
    const { text } = await counted(count, waiting);
    const found = /In all, (\d+) enquiries of the last three months wait/.exec(text.replaceAll(/\s+/g, ' '))?.[1];
    expect(found).toBe(said);
  });

  test('says nothing about the person: no name, address, answer, outcome or link to them', async () => {
    const { html, text, links, headers, preview } = await alert();
    const all = JSON.stringify([html, text, links, headers, preview]).toLowerCase();
    for (const tale of ['ada', 'rossi', 'needling', 'pregnan', 'bleed', 'suitable ', 'advised', 'canary', '/r/']) {
      expect(all).not.toContain(tale);
    }
    const own =
      /^(?:mailto:hello@alba\.example|tel:|https:\/\/console\.suitably\.example\/clinics\/alba\/leads\/lead-1$)/;
    expect(links.filter((link) => !own.test(link))).toEqual([]);
  });
});
