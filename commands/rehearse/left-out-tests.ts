/** Tests that do not hold on the emulator's DynamoDB, each with the reason. One that holds by now fails the rehearsal. */
export const leftOutTests: Readonly<Record<string, string>> = {
  'test/aws/leads/lead-list-store.test.ts: a page of 25 of leads that are assigned and came again is one query of one read unit':
    'it counts half a unit for every query, however much was read; DynamoDB counts by 4 KB',
};
