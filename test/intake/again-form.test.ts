import { describe, expect, test } from 'vitest';
import { againForm } from '../../shared/intake/again-form.ts';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import { aClinic, everyGroup } from '../builders.ts';
import { aLead } from '../leads/leads.ts';
import { admitted } from './admitted.ts';

const formFor = async (submission: Parameters<typeof admitted>[0] = {}, settings = aClinic()) =>
  againForm(screeningOf(await admitted(submission), aLead()), settings);

describe('a form that is taken up again', () => {
  test('asks for what may have changed and holds nothing of it', async () => {
    const { asked, shown, carried } = await formFor();
    expect(asked).toEqual(expect.arrayContaining(['pregnancy', 'isotretinoin', 'coldSores']));
    for (const key of ['pregnancy', 'isotretinoin', 'coldSores']) {
      expect([shown.has(`answers.${key}`), carried.has(`answers.${key}`)]).toEqual([false, false]);
    }
  });

  test('asks nothing that it carries along', async () => {
    const { asked, carried } = await formFor();
    const both = asked.filter((key) => carried.has(`answers.${key}`));
    expect(both).toEqual([]);
    expect(Object.fromEntries(carried)).toMatchObject({
      'answers.skinType': ['II'],
      'answers.concerns': ['acne-scars:face'],
      treatment: ['microneedling'],
      ruleSetVersion: ['1.1.0'],
    });
  });

  test('is filled in with contact, age and dates, for the person to correct', async () => {
    const contact = { phone: '06 1234 5678' };
    const answers = { events: [{ type: 'dermal-filler', date: '2026-07-01' }] };
    const noneApply = everyGroup.filter((group) => group !== 'recent-procedure');
    const { shown } = await formFor({ contact, answers, noneApply });
    expect(Object.fromEntries(shown)).toMatchObject({
      'contact.name': ['Ada Rossi'],
      'contact.email': ['ada@example.com'],
      'contact.phone': ['06 1234 5678'],
      'answers.age': ['31'],
      'answers.events.dermal-filler': ['2026-07-01'],
    });
  });

  test('counts a day that nobody remembered from the first answers, and says which day that is', async () => {
    const events = [
      { type: 'dermal-filler', date: 'unknown' },
      { type: 'laser-ablative-or-dermabrasion', date: 'over-a-year' },
      { type: 'vaccination', date: '2026-06' },
      { type: 'sunburn-or-tan', date: '2026-05' },
    ];
    const noneApply = everyGroup.filter((group) => group !== 'recent-procedure');
    const first = screeningOf(
      await admitted({ answers: { events }, noneApply }, { at: '2026-06-15T10:00:00.000Z' }),
      aLead(),
    );
    const { shown, assumed } = await againForm(first, aClinic());
    expect(assumed).toEqual(['dermal-filler', 'vaccination']);
    expect(shown.get('answers.events.dermal-filler')).toEqual(['2026-06-15']);
    expect(shown.get('answers.events.vaccination')).toEqual(['2026-06-15']);
    expect(shown.get('answers.events.sunburn-or-tan')).toEqual(['2026-05']);
    expect(shown.get('answers.events.laser-ablative-or-dermabrasion')).toEqual(['over-a-year']);
  });

  test('carries neither consents nor the message of before: both are given anew', async () => {
    const { shown, carried } = await formFor({ contact: { note: 'old' }, consents: { marketing: true } });
    expect([...shown.keys(), ...carried.keys()].filter((name) => /consents|note$/.test(name))).toEqual([]);
  });

  test('carries the tick of a group only while nothing of the group is asked', async () => {
    const { asked, carried } = await formFor();
    expect(carried.get('noneApply')).not.toContain('pregnancy');
    expect(asked).not.toContain('previousReaction');
    // The group's tick would speak for what is asked again too, so its other answers travel one by one.
    expect(carried.get('answers.previousReaction')).toEqual(['no']);
  });

  test('asks for what the device of today needs and the one of then did not', async () => {
    expect((await formFor()).asked).not.toContain('implants');
    expect((await formFor({}, aClinic({ device: 'rf' }))).asked).toContain('implants');
  });

  test('of a rule set that was never published is a defect', async () => {
    const stored = screeningOf(await admitted(), aLead());
    await expect(againForm({ ...stored, ruleSetVersion: '9.9.9' }, aClinic())).rejects.toThrow('not published');
  });
});
