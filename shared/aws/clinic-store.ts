/** Clinic settings: one item per clinic, read on nearly every request and so remembered for 30 s. */
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type ClinicSettings, clinicSettings, clinicSlug } from '../leads/clinic-settings.ts';
import type { Database } from './clients.ts';
import { settingsKey } from './keys.ts';

const rememberedFor = 30_000;

/** Reading and making clinics. */
export type ClinicStore = {
  /** The settings of a clinic that takes leads; undefined for an unknown, malformed or disabled slug alike. */
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  /** Stores a clinic's first settings; does nothing when the clinic exists. */
  createClinic: (settings: ClinicSettings) => Promise<void>;
};

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
    createClinic: async (settings) => {
      const Item = { ...settingsKey(settings.clinic), ...clinicSettings.parse(settings) };
      const create = new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' });
      await db.send(create).catch((error: Error) => {
        if (error.name !== 'ConditionalCheckFailedException') throw error;
      });
    },
  };
};
