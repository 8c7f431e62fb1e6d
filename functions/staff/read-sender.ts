/**
 * readSender: GET /v1/staff/{clinic}/sender, called by the console for an admin.
 * Causes nothing but questions to the resolver; shows what this deployment sends as, and which records of its domain stand.
 */
import type { StaffEndpoint } from '../../shared/lambda/staff/staff-guard.ts';
import { isReserved, type Lookup, recordStates, type Sender, senderRecords } from '../../shared/mail/sender-records.ts';

/** What the deployment sends as. In the sandbox mail goes to verified addresses alone. */
export type StageSender = Sender & { address: string; isSandbox: boolean };

type Deps = {
  sender: StageSender;
  /** Loaded when somebody looks. */
  loadLookup: () => Promise<Lookup>;
};

const unasked: Lookup = () => Promise.reject(new Error('Names of examples are not asked about.'));

/** Answers with the sender and its records. */
export const readSender =
  ({ sender, loadLookup }: Deps): StaffEndpoint<'readSender'> =>
  async () => {
    const { address, identity, isSandbox, host } = sender;
    const ask = isReserved(host) ? unasked : await loadLookup();
    const records = await recordStates(senderRecords(sender), ask);
    return { status: 200, json: { address, identity, isSandbox, records } };
  };
