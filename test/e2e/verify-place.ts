/** The clinic at which a stack of this machine is tried, and a look into its tables. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { type LeadWitness, leadWitness } from '../../shared/aws/leads/lead-witness.ts';
import { canarySettings, canarySlug } from '../../shared/verify/canary-clinic.ts';
import type { Stack } from './stack.ts';

const databaseOf = ({ urls }: Stack) => {
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: urls.dynamodb, region: 'local', credentials });
  return DynamoDBDocumentClient.from(client);
};

/** The witness that a command has, over the stack's own database. */
export const witnessAt = (stack: Stack): LeadWitness =>
  leadWitness(databaseOf(stack), stack.leadsTable ?? '', stack.now);

/** Makes the clinic, without a member. */
export const makeCanary = async (stack: Stack): Promise<void> => {
  const clinics = clinicStore(databaseOf(stack), stack.leadsTable ?? '', stack.now);
  await clinics.createClinic({ ...canarySettings, clinic: canarySlug, isDisabled: false, version: 1 });
};
