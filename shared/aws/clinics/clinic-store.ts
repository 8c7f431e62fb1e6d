/**
 * Clinic settings: one item per clinic, read on nearly every request and so remembered for 30 s. A change is seen at once
 * where it was made, and everywhere else within those 30 s; what the settings were is kept.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, type QueryCommandOutput, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type ClinicSettings, clinicSettings, clinicSlug } from '../../clinics/clinic-settings.ts';
import type { Message } from '../../mail/message.ts';
import { clinicKey, settingsHistoryKey, settingsKey } from '../items/keys.ts';
import { messageItem } from '../items/message-item.ts';
import type { Database } from '../table/clients.ts';
import { pastConflicts } from '../table/retry-conflicts.ts';
import type { Write } from '../table/transaction.ts';

const rememberedFor = 30_000;

/** Settings as they were read, as they are to be, the ISO instant of the change, and who is to hear of it. */
export type SettingsChange = {
  before: ClinicSettings;
  after: ClinicSettings;
  at: string;
  notice?: Message | undefined;
};

/** Days that a notice stays after it is of no use any more. */
const noticeDays = 90;

/** Reading, making and changing clinics. */
export type ClinicStore = {
  /** The settings of a clinic that takes leads; undefined for an unknown, malformed or disabled slug alike. */
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  /** A clinic's settings as of now (strongly consistent), a disabled one's as well; undefined when there is none. */
  readSettings: (slug: string) => Promise<ClinicSettings | undefined>;
  /** What the settings were in a version that was replaced. */
  readFormer: (slug: string, version: number) => Promise<ClinicSettings | undefined>;
  /** Slugs of all clinics, those that are disabled as well, in order of the alphabet. */
  listClinics: () => Promise<string[]>;
  /** Stores a clinic's first settings; `others` are written with them. False when the clinic exists: nothing was done. */
  createClinic: (settings: ClinicSettings, others?: readonly Write[]) => Promise<boolean>;
  /**
   * Replaces settings; the notice and `others` are written with them. `stale`: somebody else was faster and nothing was
   * done.
   */
  saveSettings: (change: SettingsChange, others?: readonly Write[]) => Promise<'saved' | 'stale'>;
};

const noticeWrite = (table: string, notice: Message): Write => {
  const ttl = Math.floor(Date.parse(notice.notAfter) / 1000) + noticeDays * 86_400;
  const Item = { ...messageItem(notice), ttl };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' } };
};

const listed = z.object({ SK: clinicSlug });

/** The store over a table; `now` in ms. */
export const clinicStore = (db: Database, table: string, now: () => number): ClinicStore => {
  const remembered = new Map<string, { settings: ClinicSettings; until: number }>();

  // Strongly consistent: an old copy, remembered, would outlive the 30 s.
  const readSettings = async (slug: string) => {
    if (!clinicSlug.safeParse(slug).success) return undefined;
    const get = new GetCommand({ TableName: table, Key: settingsKey(slug), ConsistentRead: true });
    const { Item } = await db.send(get);
    return Item && clinicSettings.parse(Item);
  };

  /** False when the condition of the first write does not hold: nothing was written. */
  const commit = async (TransactItems: Write[]): Promise<boolean> => {
    try {
      await pastConflicts(() => db.send(new TransactWriteCommand({ TransactItems })));
      return true;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      if (error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed') return false;
      throw error;
    }
  };

  return {
    readClinic: async (slug) => {
      const known = remembered.get(slug);
      if (known && known.until > now()) return known.settings;
      const found = await readSettings(slug);
      const settings = found?.isDisabled ? undefined : found;
      // Only clinics that exist are remembered: guesses cannot fill the memory.
      if (settings) remembered.set(slug, { settings, until: now() + rememberedFor });
      else remembered.delete(slug);
      return settings;
    },
    readSettings,
    readFormer: async (slug, version) => {
      const get = new GetCommand({ TableName: table, Key: settingsHistoryKey(slug, version), ConsistentRead: true });
      const { Item } = await db.send(get);
      return Item && clinicSettings.parse(Item);
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
      return await commit([
        { Put: { TableName: table, Item: record, ConditionExpression: 'attribute_not_exists(PK)' } },
        { Put: { TableName: table, Item: clinicKey(clinic) } },
        ...others,
      ]);
    },
    saveSettings: async ({ before, after, at, notice }, others = []) => {
      const { clinic, version } = before;
      const record = { ...settingsKey(clinic), ...clinicSettings.parse(after) };
      const former = { ...settingsHistoryKey(clinic, version), ...before, replacedAt: at };
      const condition = {
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': version },
      };
      const isSaved = await commit([
        { Put: { TableName: table, Item: record, ...condition } },
        { Put: { TableName: table, Item: former, ConditionExpression: 'attribute_not_exists(PK)' } },
        ...(notice ? [noticeWrite(table, notice)] : []),
        ...others,
      ]);
      remembered.delete(clinic);
      return isSaved ? 'saved' : 'stale';
    },
  };
};
