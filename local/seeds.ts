import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { type MemberStore, memberStore } from '../shared/aws/clinics/member-store.ts';
import { rulesEntryWrite } from '../shared/aws/clinics/rules-store.ts';
import { clinicDay } from '../shared/clinics/clinic-day.ts';
import { type ClinicSettings, usualSettings } from '../shared/clinics/clinic-settings.ts';
import { sampleEntry, sampleSignOff } from '../shared/clinics/sample-sign-off.ts';
import { seedUsers } from './seed-users.ts';

const usual = { ...usualSettings, isDisabled: false, version: 1 } as const;

/** The two clinics that every local stack begins with; the seed signs their rules off with a sample. */
export const seedClinics: readonly ClinicSettings[] = [
  {
    ...usual,
    clinic: 'alba',
    name: 'Alba Skin Clinic',
    postalAddress: 'Via dei Coronari 12, 00186 Roma, Italy',
    contactEmail: 'desk@alba.example',
    contactPhone: '+39 06 1234 567',
    zone: 'Europe/Rome',
    country: 'IT',
    languages: ['it', 'en'],
    origins: ['https://alba.example'],
    returnPrefixes: ['https://alba.example/'],
    alertAddress: 'desk@alba.example',
  },
  {
    ...usual,
    clinic: 'birch',
    name: 'Birch Aesthetics',
    postalAddress: '214 West 29th Street, New York, NY 10001, USA',
    contactEmail: 'desk@birch.example',
    contactPhone: '+1 212 555 0142',
    zone: 'America/New_York',
    country: 'US',
    languages: ['en', 'es'],
    origins: ['https://birch.example'],
    returnPrefixes: ['https://birch.example/'],
    alertAddress: 'desk@birch.example',
  },
];

/** A client of a database on this machine, which is in no hurry; `close` it. */
export function connectTo(endpoint: string): { db: DynamoDBDocumentClient; close: () => void } {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials, maxAttempts: 2 });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { db, close: () => client.destroy() };
}

/** Where the seeds go. `table` is the physical name of the leads table, if there is one; `now` in ms since 1970. */
export type SeedTarget = { endpoint: string; table?: string; now: () => number };

/** Gives each seed user their role in a clinic that has no members yet; what an admin changed since stays. */
async function seedMembers(members: MemberStore, now: number): Promise<void> {
  for (const { clinic } of seedClinics) {
    if ((await members.listMembers(clinic)).length > 0) continue;
    const addedAt = new Date(now).toISOString();
    for (const user of seedUsers.filter((one) => one.clinic === clinic)) await members.saveMember({ ...user, addedAt });
  }
}

/**
 * Writes both clinics and their members where they do not exist yet; changed ones stay as they are. Their rules carry a sample of a
 * sign-off, which counts on one's own machine alone and says so wherever it is shown.
 */
export async function seed({ endpoint, table, now }: SeedTarget): Promise<void> {
  if (!table) return;
  const { db, close } = connectTo(endpoint);
  const clinics = clinicStore(db, table, now);
  try {
    for (const settings of seedClinics) {
      const signOff = sampleSignOff(settings, clinicDay(now(), settings.zone));
      const entry = rulesEntryWrite(table, sampleEntry(settings, signOff));
      await clinics.createClinic({ ...settings, signOff }, [entry]);
    }
    await seedMembers(memberStore(db, table), now());
  } finally {
    close();
  }
}
