import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { changedLead, type LeadChange } from '../../../shared/leads/lead-change.ts';
import type { Note } from '../../../shared/leads/note.ts';
import { entryOf } from '../../../shared/leads/steps/lead-step.ts';
import { undoable, undoneLead } from '../../../shared/leads/steps/lead-undo.ts';
import { aLead } from '../leads.ts';

const at = Date.parse('2026-06-15T12:30:40.000Z');
const minute = 60_000;
const author = { noteId: 'note-1', by: 'sub-1', byName: 'Sam', at: new Date(at).toISOString(), text: '' };

const change = (before: Lead, wanted: LeadChange): Lead => {
  const changed = changedLead(before, wanted, { at });
  if ('refusal' in changed) throw new Error(changed.refusal);
  return changed.lead;
};
/** What a change leaves: the lead, and the entry. */
const done = (over: Partial<Lead>, wanted: LeadChange, text = '') => {
  const before = aLead({ expiresAt: '2026-09-13T10:00:00.000Z', ...over });
  const after = change(before, wanted);
  return { before, after, entry: entryOf({ before, after, change: wanted, mails: ['mail-1'] }, { ...author, text }) };
};
const undone = (over: Partial<Lead>, wanted: LeadChange) => {
  const { before, after, entry } = done(over, wanted);
  return { before, lead: undoneLead(after, entry as Note) };
};

describe('an entry of what staff did', () => {
  test('says everything of one save, with the text', () => {
    const wanted = { status: 'contacted', contacted: 'reached', assignee: 'a@example.com' } as const;
    expect(done({ followUpOn: '2026-06-15' }, wanted, 'Prefers mornings.').entry).toMatchObject({
      ...author,
      text: 'Prefers mornings.',
      status: { from: 'new', to: 'contacted' },
      contacted: 'reached',
      assignee: { from: null, to: 'a@example.com' },
      followUpOn: { from: '2026-06-15', to: null },
    });
  });

  test('keeps why a lead was closed, and why it was booked without a decision', () => {
    expect(done({}, { status: 'closed', closeReason: 'spam' }).entry).toMatchObject({ closeReason: 'spam' });
    const booking = { status: 'booked', withoutDecision: 'Seen in person.' } as const;
    expect(done({ needsClinician: true }, booking).entry).toMatchObject({ withoutDecision: 'Seen in person.' });
  });

  test('is not made of a change that says nothing of it', () => {
    expect(done({}, { contact: aLead().contact }).entry).toBeUndefined();
    expect(done({}, {}, 'A note alone.').entry).toMatchObject({ text: 'A note alone.' });
  });
});

describe('a status that is taken back', () => {
  test.each([
    ['booked', {}, { status: 'booked' }],
    ['closed', { followUpOn: '2026-06-20' }, { status: 'closed', closeReason: 'no_answer' }],
    ['opened again', { status: 'closed', closeReason: 'spam', waited: 3 }, { status: 'new' }],
    ['treated', { status: 'booked', waited: 3, isConsulted: true }, { status: 'treated' }],
  ] as const)(
    'leaves a lead that was %s as it was, its time and its first response included',
    (_what, over, wanted) => {
      const { before, lead } = undone(over, wanted);
      expect({ ...lead, version: before.version }).toEqual(before);
      expect(lead.version).toBe(before.version + 2);
    },
  );

  test('leaves what else was done since', () => {
    const { after, entry } = done({}, { status: 'closed', closeReason: 'spam' });
    const later = change(after, { assignee: 'a@example.com', followUpOn: '2026-07-01' });
    const lead = undoneLead(later, entry as Note);
    expect(lead).toMatchObject({ status: 'new', assignee: 'a@example.com', followUpOn: '2026-07-01' });
  });
});

describe('may be taken back', () => {
  const { after, entry } = done({}, { status: 'booked' });
  const asked = { by: 'sub-1', at: at + 5 * minute };
  const newest = entry as Note;

  test('the latest status, by who set it, within ten minutes', () => {
    expect(undoable(after, [newest], asked)).toBe(newest);
    expect(undoable(after, [newest], { by: 'sub-1', at: at + 10 * minute })).toBe(newest);
  });

  test.each([
    ['one of somebody else', after, [newest], { ...asked, by: 'sub-2' }],
    ['one of long ago', after, [newest], { ...asked, at: at + 10 * minute + 1 }],
    ['one that is not the lead’s any more', { ...after, status: 'closed' }, [newest], asked],
    [
      'one after which the person answered anew',
      { ...after, lastScreeningAt: '2026-06-15T12:31:00.000Z' },
      [newest],
      asked,
    ],
    ['a note', after, [{ ...newest, status: undefined }], asked],
    ['a release, or an undo', after, [{ ...newest, before: undefined }], asked],
    ['none', after, [], asked],
  ] as const)('not %s', (_what, lead, entries, who) => {
    expect(undoable(lead as Lead, [...entries] as Note[], who)).toBeUndefined();
  });

  test('not one before the latest', () => {
    const later = { ...newest, noteId: 'note-2', by: 'sub-2', at: new Date(at + minute).toISOString() };
    expect(undoable(after, [newest, later], asked)).toBeUndefined();
  });
});
