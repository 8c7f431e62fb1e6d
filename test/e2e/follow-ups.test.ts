import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedClinics } from '../../local/seeds.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { leadItem } from '../../shared/aws/items/lead-item.ts';
import { changeLead } from '../../shared/aws/leads/lead-change-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { type Lead, lead } from '../../shared/leads/lead.ts';
import type { LeadChange } from '../../shared/leads/lead-change.ts';
import { aSubmission, everyGroup } from '../builders.ts';
import { type Item, type Stack, startStack } from './stack.ts';

let stack: Stack;
let client: DynamoDBDocumentClient;

/** A Monday: follow-ups fall on Wednesday and the Monday after. */
const monday = '2027-01-11T10:00:00.000Z';

beforeAll(async () => {
  stack = await startStack();
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  await stack.setClock(Date.parse(monday));
});
afterAll(async () => {
  client.destroy();
  await stack.stop();
});

type Over = Parameters<typeof aSubmission>[0];
const post = async (email: string, over: Over, clinic = 'alba') => {
  const body = JSON.stringify(aSubmission({ ...over, contact: { email } }));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request(`/v1/clinics/${clinic}/screenings`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  await stack.settle();
  return (await answer.json()).assessment as { outcome: string; deferUntil: string };
};

/** Moves the clock forward to an instant and lets everything that is due be sent. */
const moveTo = async (instant: string) => {
  await stack.setClock(Date.parse(instant));
  await stack.settle();
};
const mailsTo = (email: string) => stack.mailbox.messages(email).map(({ text }) => text);

const leadOf = async (email: string) => {
  const items = await stack.items();
  return items.find(({ SK, contact }) => SK === 'LEAD' && (contact as { email?: string }).email === email) as Item &
    Lead;
};
const staff = async (email: string, change: LeadChange) => {
  const { clinic, leadId, version } = await leadOf(email);
  const settings = seedClinics.find((seeded) => seeded.clinic === clinic);
  if (!settings) throw new Error('There is no such clinic.');
  const tables = { leads: stack.leadsTable ?? '', audit: auditTable() };
  const entry = { auditId: `${leadId}-${version}`, actor: 'staff-1', name: 'Sam', action: 'lead.changed' };
  const store = changeLead(client, tables, leadStore(client, tables.leads), async (ms) => void (await setTimeout(ms)));
  const changed = await store({ settings, leadId, version, change, at: stack.now(), entry });
  expect(changed.outcome).toBe('changed');
  await stack.settle();
};
const auditTable = () => Object.entries(stack.tables).find(([id]) => /Audit/.test(id))?.[1] ?? '';

const marketing = { consents: { marketing: true } };
/** Sunburnt on a Friday: a short wait, and a reminder. */
const sunburnt = {
  consents: { reminder: true, marketing: true },
  noneApply: everyGroup.filter((group) => group !== 'recent-procedure'),
  answers: { events: [{ type: 'sunburn-or-tan', date: '2027-01-08' }] },
};

let freeOn = '';

describe('from one Monday on', () => {
  test('people are screened, and get their summaries', async () => {
    expect((await post('follow@example.com', marketing)).outcome).toBe('suitable');
    await post('plain@example.com', {});
    await post('booked@example.com', marketing);
    await post('closed@example.com', marketing);
    await post('birch@example.com', marketing, 'birch');
    await post('treated@example.com', marketing);
    const { outcome, deferUntil } = await post('wait@example.com', sunburnt);
    expect(outcome).toBe('defer_until');
    freeOn = deferUntil;
    expect(mailsTo('follow@example.com')).toHaveLength(1);
    await staff('booked@example.com', { status: 'booked' });
    await staff('closed@example.com', { status: 'closed', closeReason: 'no_answer' });
  });

  test('no follow-up goes before nine on the second day', async () => {
    await moveTo('2027-01-13T07:58:00.000Z');
    expect(mailsTo('follow@example.com')).toHaveLength(1);
  });

  test('one goes at nine in the clinic, and none to who is booked, closed or never agreed', async () => {
    await moveTo('2027-01-13T08:02:00.000Z');
    expect(mailsTo('follow@example.com')).toHaveLength(2);
    expect(mailsTo('follow@example.com').join()).toContain('Is there anything you would like to ask?');
    const [, followUp] = stack.mailbox.messages('follow@example.com');
    expect(followUp?.headers['list-unsubscribe']).toMatch(/^<http:\/\/localhost:\d+\/u\/[\w.-]+>$/);
    expect(followUp?.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(followUp?.text).toContain('Via dei Coronari 12');
    for (const person of ['plain', 'booked', 'closed', 'wait']) {
      expect(mailsTo(`${person}@example.com`)).toHaveLength(1);
    }
  });

  test('in New York it is still night', async () => {
    expect(mailsTo('birch@example.com')).toHaveLength(1);
    await moveTo('2027-01-13T14:02:00.000Z');
    expect(mailsTo('birch@example.com')).toHaveLength(2);
  });

  test('the clinic is told once of somebody whom it promised an answer', async () => {
    const clinics = clinicStore(client, stack.leadsTable ?? '', stack.now);
    const before = await clinics.readSettings('birch');
    if (!before) throw new Error('There is no such clinic.');
    const after = {
      ...before,
      answerWithin: 60,
      escalationAddress: 'chief@birch.example',
      version: before.version + 1,
    };
    await clinics.saveSettings({ before, after, at: new Date(stack.now()).toISOString() });
    const waiting = lead.parse(await leadOf('birch@example.com'));
    const Item = leadItem({ ...waiting, respondBy: '2027-01-13T14:30:00.000Z' });
    await client.send(new PutCommand({ TableName: stack.leadsTable, Item }));
    await moveTo('2027-01-13T14:28:00.000Z');
    expect(mailsTo('chief@birch.example')).toEqual([]);
    await moveTo('2027-01-13T14:36:00.000Z');
    await moveTo('2027-01-13T16:36:00.000Z');
    expect(mailsTo('chief@birch.example')).toEqual([expect.stringContaining('One enquiry waits longer than promised')]);
  });

  test('who was treated meanwhile hears no more of the enquiry', async () => {
    await staff('treated@example.com', { status: 'treated' });
    await moveTo('2027-01-18T08:02:00.000Z');
    expect(mailsTo('follow@example.com')).toHaveLength(3);
    expect(mailsTo('treated@example.com')).toHaveLength(2);
  });

  test('who had to wait is reminded on the day, and of nothing else', async () => {
    await moveTo(`${freeOn}T07:58:00.000Z`);
    expect(mailsTo('wait@example.com')).toHaveLength(1);
    await moveTo(`${freeOn}T08:02:00.000Z`);
    expect(mailsTo('wait@example.com')).toHaveLength(2);
    const [, reminder] = stack.mailbox.messages('wait@example.com');
    expect(reminder?.subject).toBe('Your reminder from Alba Skin Clinic');
    expect(reminder?.text).toMatch(/http:\/\/localhost:\d+\/c\/alba\?again=v1\./);
    expect(`${reminder?.subject} ${reminder?.text}`).not.toMatch(/sunburn|tan\b/i);
  });

  test('maintenance goes 330 days after the treatment, and then nothing more to anybody', async () => {
    await moveTo('2027-12-09T08:02:00.000Z');
    expect(mailsTo('treated@example.com')).toHaveLength(3);
    expect(mailsTo('treated@example.com').join()).toContain('some time since your treatment');
    await moveTo('2028-12-09T08:02:00.000Z');
    const counts = ['follow', 'treated', 'wait', 'booked', 'closed', 'plain'].map(
      (person) => mailsTo(`${person}@example.com`).length,
    );
    expect(counts).toEqual([3, 3, 2, 1, 1, 1]);
    expect(await stack.outbox()).toEqual([]);
  });
});
