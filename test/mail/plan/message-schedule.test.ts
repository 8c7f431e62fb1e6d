import { describe, expect, test } from 'vitest';
import { type Lead, leadStatuses } from '../../../shared/leads/lead.ts';
import { kinds, type MessageKind, messageKinds } from '../../../shared/mail/kinds.ts';
import { leadFactsOf } from '../../../shared/mail/lead-needs.ts';
import { wordedVerdict } from '../../../shared/mail/plan/message-schedule.ts';
import { gate, isFinal } from '../../../shared/mail/protocol/gate.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import { aLead } from '../../leads/leads.ts';
import { aMessage, instant, noon } from '../messages.ts';

const of = (kind: MessageKind) => aMessage({ kind, class: kinds[kind].class });
const willing = { wantsMarketing: true, wantsReminder: true };
const verdict = (kind: MessageKind, lead: Partial<Lead>) =>
  wordedVerdict(of(kind), { at: instant(noon), lead: leadFactsOf(aLead({ ...willing, ...lead })) });
/** Values of a fact with which a kind goes. */
const goesWith = <T>(kind: MessageKind, values: readonly T[], lead: (value: T) => Partial<Lead>) =>
  values.filter((value) => verdict(kind, lead(value)).willSend);

describe('the flight plan', () => {
  test.each([
    ['follow-up-1', ['new', 'contacted']],
    ['follow-up-2', ['new', 'contacted']],
    ['maintenance', ['treated']],
    ['eligible-again', ['new', 'contacted', 'booked']],
    ['summary', ['new', 'contacted', 'booked', 'treated', 'closed']],
    ['decision', ['new', 'contacted', 'booked', 'treated', 'closed']],
  ] as const)('sends %s to leads that are %j', (kind, statuses) => {
    const open = leadStatuses.filter((status) => status !== 'held');
    expect(goesWith(kind, open, (status) => ({ status }))).toEqual(statuses);
  });

  test.each(['follow-up-1', 'follow-up-2', 'maintenance'] as const)(
    'sends no promotion beside a no or not yet: %s',
    (kind) => {
      const status = kind === 'maintenance' ? 'treated' : 'new';
      expect(goesWith(kind, outcomes, (outcome) => ({ status, outcome })).toSorted()).toEqual([
        'consult_clinician',
        'suitable',
        'suitable_with_cautions',
      ]);
    },
  );

  test('says why in words', () => {
    expect(verdict('follow-up-1', {})).toEqual({ willSend: true, because: 'nothing is against it and it is due' });
    expect(verdict('follow-up-1', { status: 'booked' }).because).toBe('the status of the lead speaks against it');
    expect(verdict('eligible-again', { lastScreeningId: 'screening-2' }).because).toBe(
      'the person has answered again since',
    );
    expect(verdict('eligible-again', { wantsReminder: false }).because).toMatch(/not agreed/);
    const sent = aMessage({ state: 'SENT', nextLook: undefined });
    expect(wordedVerdict(sent, { at: instant(noon) })).toEqual({ willSend: false, because: 'it was sent' });
  });

  test('of a held lead waits, whatever its status', () => {
    const hold = { reason: 'honeypot', at: instant(noon) } as const;
    for (const kind of messageKinds) {
      const { because } = gate(of(kind), {
        at: instant(noon),
        lead: leadFactsOf(aLead({ ...willing, status: 'held', hold })),
      });
      expect([because, isFinal(because)]).toEqual(['held', false]);
    }
  });
});
