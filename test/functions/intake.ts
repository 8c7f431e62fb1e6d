/** Intake on a real table, called as the gateway calls it, with a clock and ids that stand still. */
import type { Context } from 'aws-lambda';
import { submitScreening } from '../../functions/submit-screening.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { submissionLooks } from '../../shared/aws/intake/first-look.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { storeSubmission } from '../../shared/aws/intake/store-submission.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { admitSubmission } from '../../shared/lambda/admit-submission.ts';
import { clinicOrigins } from '../../shared/lambda/cors.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { leadIdOf } from '../../shared/leads/lead-id.ts';
import { underagePage } from '../../shared/pages/result/underage-page.tsx';
import { saltBytes, sealScreening } from '../../shared/receipts/screening-seal.ts';
import { aRequest, aSubmission } from '../builders.ts';
import { type Emulator, patience } from '../emulator.ts';
import { env } from '../environment.ts';

export type Answer = { statusCode: number; headers: Record<string, string>; body: string };

export const keys = { link: 'l'.repeat(40), previousLink: '', match: 'm'.repeat(40), receipt: 'r'.repeat(40) };

/** Noon in Rome on a day without surprises. */
export const noon = Date.parse('2026-06-15T10:00:00Z');

let made = 0;
const next = () => {
  made += 1;
  return String(made);
};

export const intakeOn = (emulator: Emulator, clock: { now: number } = { now: noon }) => {
  const { db, tables } = emulator;
  const leads = leadStore(db, tables.leads);
  const clinics = clinicStore(db, tables.leads, () => clock.now);
  const handler = httpHandler({
    originSecrets: [env.ORIGIN_SECRET],
    deadline: patience,
    endpoints: {
      submitScreening: submitScreening({
        clinics,
        admit: admitSubmission({
          ...limitStore(db, tables.leads),
          ...submissionLooks(db, tables.leads),
          ...{ leads, linkKeys: [keys.link] },
        }),
        store: storeSubmission(db, tables, leads),
        publicUrl: 'https://suitably.example',
        keys,
        now: () => clock.now,
        newLeadId: () => leadIdOf(Buffer.from(next().padStart(16, '0'))),
        newScreeningId: () => `screening-${next()}`,
        seal: sealScreening(keys.match, () => Buffer.alloc(saltBytes, 1)),
        underagePage: async (...shown) => underagePage(...shown),
      }),
    },
    allowedOrigins: clinicOrigins(clinics),
  });
  const send = async (over: Parameters<typeof aRequest>[0]) => (await handler(aRequest(over), {} as Context)) as Answer;
  const json = 'application/json';
  const form = 'application/x-www-form-urlencoded';
  return {
    clinics,
    leads,
    send,
    /** Posts a submission as JSON, with further headers. */
    postJson: (body: unknown = aSubmission(), headers: Record<string, string> = {}, source?: string) =>
      send({ headers: { 'content-type': json, ...headers }, body: JSON.stringify(body), source }),
    postForm: (fields: URLSearchParams, headers: Record<string, string> = {}, source?: string) =>
      send({ headers: { 'content-type': form, ...headers }, body: fields.toString(), source }),
  };
};
