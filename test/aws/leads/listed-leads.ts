/** Many leads at once, as intake leaves them: their items, and the days on which they were counted. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { statsKey } from '../../../shared/aws/items/keys.ts';
import { leadItem } from '../../../shared/aws/items/lead-item.ts';
import { clinicDay } from '../../../shared/clinics/clinic-day.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import type { Emulator } from '../../emulator.ts';
import { aLead } from '../../leads/leads.ts';

let made = 0;

/** A lead with an id as long as real ones, made at an instant. */
export const aListedLead = (createdAt: string, over: Partial<Lead> = {}): Lead => {
  made += 1;
  const leadId = `listed${String(made).padStart(16, '0')}`;
  return aLead({ leadId, createdAt, lastScreeningAt: createdAt, ...over });
};

/** A table of leads and who writes to it. */
type Target = Pick<Emulator, 'client'> & { tables: Pick<Emulator['tables'], 'leads'> };

const inBatches = async ({ client, tables }: Target, items: Record<string, unknown>[]) => {
  for (let from = 0; from < items.length; from += 200) {
    const lanes = Array.from({ length: 8 }, (_, lane) =>
      items.slice(from + lane * 25, Math.min(from + 200, from + lane * 25 + 25)),
    );
    await Promise.all(
      lanes
        .filter((lane) => lane.length > 0)
        .map((lane) => {
          const requests = lane.map((Item) => ({ PutRequest: { Item } }));
          return client.send(new BatchWriteCommand({ RequestItems: { [tables.leads]: requests } }));
        }),
    );
  }
};

/** Puts leads of clinics in Rome. */
export const putLeads = async (target: Target, leads: readonly Lead[]): Promise<void> => {
  const days = new Map(
    leads.map(({ clinic, createdAt }) => {
      const key = statsKey(clinic, `${clinicDay(Date.parse(createdAt), 'Europe/Rome')}#0`);
      return [`${key.PK} ${key.SK}`, { ...key, leads: 1 }];
    }),
  );
  await inBatches(target, [...leads.map(leadItem), ...days.values()]);
};
