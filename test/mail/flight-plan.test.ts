import { describe, expect, test } from 'vitest';
import type { Lead } from '../../shared/leads/lead.ts';
import { leadStatuses } from '../../shared/leads/lead.ts';
import { flightOf } from '../../shared/mail/flight-plan.ts';
import { gate, isFinal } from '../../shared/mail/gate.ts';
import { leadFactsOf } from '../../shared/mail/lead-needs.ts';
import { messageClass, messageKinds } from '../../shared/mail/message.ts';
import { outcomes } from '../../shared/screening/outcome.ts';
import { aLead } from '../leads/leads.ts';
import { aMessage, instant, noon } from './messages.ts';

const of = (kind: (typeof messageKinds)[number]) => aMessage({ kind, class: messageClass[kind] });
const willing = { wantsMarketing: true, wantsReminder: true };
const flight = (kind: (typeof messageKinds)[number], lead: Partial<Lead>) =>
  flightOf(of(kind), { at: instant(noon), lead: leadFactsOf(aLead({ ...willing, ...lead })) });
/** Values of a fact with which a kind goes. */
const goesWith = <T>(kind: (typeof messageKinds)[number], values: readonly T[], lead: (value: T) => Partial<Lead>) =>
  values.filter((value) => flight(kind, lead(value)).willSend);

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
    expect(flight('follow-up-1', {})).toEqual({ willSend: true, because: 'nothing is against it and it is due' });
    expect(flight('follow-up-1', { status: 'booked' }).because).toBe('the status of the lead speaks against it');
    expect(flight('eligible-again', { lastScreeningId: 'screening-2' }).because).toBe(
      'the person has answered again since',
    );
    expect(flight('eligible-again', { wantsReminder: false }).because).toMatch(/not agreed/);
    const sent = aMessage({ state: 'SENT', nextLook: undefined });
    expect(flightOf(sent, { at: instant(noon) })).toEqual({ willSend: false, because: 'it was sent' });
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
