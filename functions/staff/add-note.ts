/**
 * addNote: POST /v1/staff/{clinic}/leads/{leadId}/notes, called by the console.
 * Adds a note to the lead; notes are never changed or removed.
 */

import { noteRequest } from '../../shared/contract/requests/lead-requests.ts';
import { etagOf } from '../../shared/lambda/if-match.ts';
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { readBody } from '../../shared/lambda/staff/staff-input.ts';
import { shownNote } from '../../shared/leads/note.ts';
import { openLead, present } from './open-lead.ts';
import type { StaffDeps } from './staff-deps.ts';

export const addNote =
  ({
    leads,
    additions,
    now,
    newId,
  }: Pick<StaffDeps, 'leads' | 'additions' | 'now' | 'newId'>): StaffEndpoint<'addNote'> =>
  async (request) => {
    const { http, member } = request;
    const lead = await openLead(leads, request);
    const { text } = readBody(http, noteRequest);
    const at = new Date(now()).toISOString();
    const { clinic, leadId } = lead;
    const note = { noteId: newId(), clinic, leadId, text, by: member.sub, byName: member.name, at };
    const { version } = present(await additions.addNote(lead, note));
    return { status: 201, headers: { ETag: etagOf(version) }, json: shownNote(note) };
  };
