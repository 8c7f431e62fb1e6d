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

  test('says how many came since when, where it speaks for several', async () => {
    const since = '2026-06-15T09:15:00.000Z';
    const said = async (count: number) =>
      (await writeMail({ message: { kind: 'clinic-alert' }, deps: { digest: async () => ({ count, since }) } })).text;
    expect(await said(3)).toContain('3');
    expect(await said(3)).toContain('11:15');
    expect(await said(3)).not.toContain('lead-1');
    expect(await said(1)).toContain('lead-1');
    expect(await said(1)).not.toContain('11:15');
  });

  test('says nothing about the person: no name, address, answer, outcome or link to them', async () => {
    const { html, text, links, headers, preview } = await alert();
    const all = JSON.stringify([html, text, links, headers, preview]).toLowerCase();
    for (const tale of ['ada', 'rossi', 'needling', 'pregnan', 'bleed', 'suitable ', 'advised', 'canary', '/r/']) {
      expect(all).not.toContain(tale);
    }
    expect(links.filter((link) => !/^(?:mailto:hello@alba\.example|tel:)/.test(link))).toEqual([]);
  });
});
