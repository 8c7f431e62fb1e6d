/** Clinic settings: one item per clinic, read on nearly every request and so remembered for 30 s. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, type QueryCommandOutput, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type ClinicSettings, clinicSettings, clinicSlug } from '../leads/clinic-settings.ts';
import type { Database } from './clients.ts';
import type { Write } from './intake-items.ts';
import { clinicKey, settingsKey } from './keys.ts';
import { pastConflicts } from './past-conflicts.ts';

const rememberedFor = 30_000;

/** Reading and making clinics. */
export type ClinicStore = {
  /** The settings of a clinic that takes leads; undefined for an unknown, malformed or disabled slug alike. */
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  /** Slugs of all clinics, those that are disabled as well, in order of the alphabet. */
  listClinics: () => Promise<string[]>;
  /** Stores a clinic's first settings; `others` are written with them. False when the clinic exists: nothing was done. */
  createClinic: (settings: ClinicSettings, others?: readonly Write[]) => Promise<boolean>;
};

const listed = z.object({ SK: clinicSlug });

/** The store over a table; `now` in ms. */
export const clinicStore = (db: Database, table: string, now: () => number): ClinicStore => {
  const remembered = new Map<string, { settings: ClinicSettings; until: number }>();

  const fetchClinic = async (slug: string) => {
    const { Item } = await db.send(new GetCommand({ TableName: table, Key: settingsKey(slug) }));
    if (!Item) return undefined;
    const settings = clinicSettings.parse(Item);
    return settings.isDisabled ? undefined : settings;
  };

  return {
    readClinic: async (slug) => {
      if (!clinicSlug.safeParse(slug).success) return undefined;
      const known = remembered.get(slug);
      if (known && known.until > now()) return known.settings;
      const settings = await fetchClinic(slug);
      // Only clinics that exist are remembered: guesses cannot fill the memory.
      if (settings) remembered.set(slug, { settings, until: now() + rememberedFor });
      else remembered.delete(slug);
      return settings;
    },
    listClinics: async () => {
      const clinics: string[] = [];
      for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
        const query: QueryCommand = new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :PK',
          ExpressionAttributeValues: { ':PK': clinicKey('').PK },
          ConsistentRead: true,
          ExclusiveStartKey: start === 'first' ? undefined : start,
        });
        const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await db.send(query);
        clinics.push(...Items.map((item) => listed.parse(item).SK));
        start = LastEvaluatedKey;
      }
      return clinics;
    },
    createClinic: async (settings, others = []) => {
      const { clinic } = settings;
      const record = { ...settingsKey(clinic), ...clinicSettings.parse(settings) };
      const ConditionExpression = 'attribute_not_exists(PK)';
      const TransactItems: Write[] = [
        { Put: { TableName: table, Item: record, ConditionExpression } },
        { Put: { TableName: table, Item: clinicKey(clinic) } },
        ...others,
      ];
      try {
        await pastConflicts(() => db.send(new TransactWriteCommand({ TransactItems })));
        return true;
      } catch (error) {
        if (!(error instanceof TransactionCanceledException)) throw error;
        if (error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed') return false;
        throw error;
      }
    },
  };
};
