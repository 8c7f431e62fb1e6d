/** Steps about what a submission causes, which only the tables tell: when the lead is listed, its mail sent, delivered. */
import { type Finding, judged, notAsked, type Seen, type Step, type Witness, type World } from '../step.ts';

const noWitness = notAsked(
  'nobody may look into the tables here: --stage with rights to read them, or the local stack',
);

/** ms between two looks. */
const pause = 250;

/** Looks until something is there or the time (ms) is over. Resolves with it, and with the ms since `from`. */
const waitFor = async <T>(
  { now, sleep }: World,
  { from, most }: { from: number; most: number },
  look: () => Promise<T | undefined>,
): Promise<{ found: T | undefined; after: number }> => {
  for (;;) {
    const found = await look();
    const after = now() - from;
    if (found !== undefined || after > most) return { found, after };
    await sleep(pause);
  }
};

const leadListed: Step = {
  name: 'lead-listed',
  expected: 'the lead is in the index of leads by time within 10 s',
  needs: ['submission'],
  run: async (world, seen) => {
    const { witness, clinic, visitor } = world;
    const from = seen.submission?.storedAt ?? 0;
    if (!witness) return noWitness;
    const { found, after } = await waitFor(world, { from, most: 10_000 }, async () => {
      const rows = await witness.recentLeads(clinic, from - 60_000, from + 60_000);
      return rows.find(({ name }) => name === visitor.name)?.leadId;
    });
    if (found) seen.leadId = found;
    return judged(found ? `after ${after} ms` : `not after ${after} ms`, { listed: found !== undefined });
  },
};

const summaryOfLead = async ({ readMails }: Witness, { clinic }: World, leadId: string) =>
  (await readMails(clinic, leadId)).find(({ kind }) => kind === 'summary');

const mailStep = (
  name: string,
  { expected, needs, most }: { expected: string; needs: string; most: number },
  isThere: (mail: { state: string; deliveredAt?: string | undefined }) => boolean,
): Step => ({
  name,
  expected,
  needs: [needs],
  run: async (world: World, { submission, leadId = '' }: Seen): Promise<Finding> => {
    const { witness } = world;
    if (!witness) return noWitness;
    let last = 'no mail';
    const { found, after } = await waitFor(world, { from: submission?.storedAt ?? 0, most }, async () => {
      const mail = await summaryOfLead(witness, world, leadId);
      last = mail?.state ?? last;
      return mail && isThere(mail) ? mail : undefined;
    });
    return judged(`${last}, ${(after / 1000).toFixed(1)} s after the answer`, { [name]: found !== undefined });
  },
});

/** A minute is the sweep's, which is there for what the stream did not bring; its own work and a second try take some. */
const mailSent = mailStep(
  'mail-sent',
  { expected: 'the summary is SENT within 90 s: by the stream in about a second', needs: 'lead-listed', most: 90_000 },
  ({ state }) => state === 'SENT',
);

const mailDelivered = mailStep(
  'mail-delivered',
  { expected: 'the event of its delivery came within 120 s', needs: 'mail-sent', most: 120_000 },
  ({ state, deliveredAt }) => state === 'SENT' && deliveredAt !== undefined,
);

const minutes = 60_000;

/**
 * For a run on a schedule, which does not wait for its own mail: that of the newest lead that has had five minutes. The
 * run before left one, unless it was the first.
 */
const earlierMail: Step = {
  name: 'mail-delivered',
  expected: 'the mail of the run before was delivered',
  run: async (world) => {
    const { witness, clinic, now } = world;
    if (!witness) return noWitness;
    const [earlier] = await witness.recentLeads(clinic, now() - 120 * minutes, now() - 5 * minutes);
    if (!earlier) return notAsked('no run before');
    const mail = await summaryOfLead(witness, world, earlier.leadId);
    return judged(mail?.state ?? 'no mail', { delivered: mail?.state === 'SENT' && mail.deliveredAt !== undefined });
  },
};

/** Of what the tables tell. */
export const mailSteps = { leadListed, mailSent, mailDelivered, earlierMail };
