/**
 * Clinic settings: one item per clinic, read on nearly every request and so remembered for 30 s. A change is seen at once
 * where it is made, and everywhere else within those 30 s. Former settings are kept.
 */
import * as z from 'zod';
import { type ClinicSettings, clinicSettings, clinicSlug } from '../../clinics/clinic-settings.ts';
import { secondsOf } from '../../contract/instant.ts';
import type { Message } from '../../mail/message.ts';
import { clinicKey, settingsHistoryKey, settingsKey } from '../items/keys.ts';
import { messageItem } from '../items/message-item.ts';
import type { Database } from '../table/clients.ts';
import { queryPartition, readItem } from '../table/read-items.ts';
import { putNew, retryTransaction, type Write } from '../table/transaction.ts';
import { conditionOf } from '../table/update-expression.ts';

const rememberedFor = 30_000;

/** Settings as they were read, as they are to be, the ISO instant of the change, and the notice of it to the clinic. */
export type SettingsChange = {
  before: ClinicSettings;
  after: ClinicSettings;
  at: string;
  notice?: Message | undefined;
  /** Further writes of the change; when one of them is refused, the change is `stale` as well. */
  also?: readonly Write[] | undefined;
};

/** Days that a notice stays after it is too late to send it. */
const noticeDays = 90;

/** Reading, making and changing clinics. */
export type ClinicStore = {
  /** The settings of a clinic that takes leads; undefined for an unknown, malformed or disabled slug alike. */
  readClinic: (slug: string) => Promise<ClinicSettings | undefined>;
  /** A clinic's settings as of now (strongly consistent), a disabled one's as well; undefined when there is none. */
  readSettings: (slug: string) => Promise<ClinicSettings | undefined>;
  /** The settings of a version that was replaced. */
  readFormer: (slug: string, version: number) => Promise<ClinicSettings | undefined>;
  /** Slugs of all clinics, also of disabled ones, in alphabetical order. */
  listClinics: () => Promise<string[]>;
  /** Stores a clinic's first settings, and `others` with them. False when the clinic exists: nothing was written. */
  createClinic: (settings: ClinicSettings, others?: readonly Write[]) => Promise<boolean>;
  /**
   * Replaces settings, and writes the notice and `others` with them. `stale`: the settings have changed meanwhile, and
   * nothing was written.
   */
  saveSettings: (change: SettingsChange, others?: readonly Write[]) => Promise<'saved' | 'stale'>;
};

/** The put of a notice to a clinic, if it is not there yet. */
export const noticeWrite = (table: string, notice: Message) => {
  const ttl = secondsOf(notice.notAfter) + noticeDays * 86_400;
  return putNew(table, { ...messageItem(notice), ttl });
};

const listed = z.object({ SK: clinicSlug });

/** The store over a table; `now` in ms. */
export const clinicStore = (db: Database, table: string, now: () => number): ClinicStore => {
  const remembered = new Map<string, { settings: ClinicSettings; until: number }>();

  // Strongly consistent: an old copy, remembered, would outlive the 30 s.
  const readSettings = async (slug: string) => {
    if (!clinicSlug.safeParse(slug).success) return undefined;
    const found = await readItem(db, table, settingsKey(slug));
    return found && clinicSettings.parse(found);
  };

  /** False when the condition on the settings does not hold: nothing was written. */
  const commit = async (writes: { settings: Write; [others: string]: Write | readonly Write[] }): Promise<boolean> => {
    const answer = await retryTransaction(db, writes);
    if (answer.outcome === 'done') return true;
    if (answer.refused.has('settings') || answer.refused.has('also')) return false;
    throw new Error(`A write beside the settings of a clinic was refused: ${[...answer.refused.keys()].join(', ')}`);
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
      const found = await readItem(db, table, settingsHistoryKey(slug, version));
      return found && clinicSettings.parse(found);
    },
    listClinics: async () => {
      const items = await queryPartition(db, table, clinicKey('').PK);
      return items.map((item) => listed.parse(item).SK);
    },
    createClinic: async (settings, others = []) => {
      const { clinic } = settings;
      const record = { ...settingsKey(clinic), ...clinicSettings.parse(settings) };
      return await commit({
        settings: putNew(table, record),
        listed: { Put: { TableName: table, Item: clinicKey(clinic) } },
        others,
      });
    },
    saveSettings: async ({ before, after, at, notice, also = [] }, others = []) => {
      const { clinic, version } = before;
      const record = { ...settingsKey(clinic), ...clinicSettings.parse(after) };
      const former = { ...settingsHistoryKey(clinic, version), ...before, replacedAt: at };
      const isAsRead = conditionOf({ expression: '#version = :read', values: { ':read': version } });
      const isSaved = await commit({
        settings: { Put: { TableName: table, Item: record, ...isAsRead } },
        former: putNew(table, former),
        also,
        notice: notice ? [noticeWrite(table, notice)] : [],
        others,
      });
      remembered.delete(clinic);
      return isSaved ? 'saved' : 'stale';
    },
  };
};
