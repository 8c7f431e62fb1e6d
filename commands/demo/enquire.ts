/** An enquiry comes to the clinic of the demo: read, judged, let in and stored as the product does it. */
import { v7 } from 'uuid';
import { submissionLooks } from '../../shared/aws/intake/first-look.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { storeSubmission } from '../../shared/aws/intake/store-submission.ts';
import { standingOf } from '../../shared/clinics/rule-standing.ts';
import { judgeSubmission } from '../../shared/intake/judge-submission.ts';
import { hashSubmission } from '../../shared/intake/submission-hashes.ts';
import { admitSubmission } from '../../shared/lambda/admit-submission.ts';
import { leadIdOf } from '../../shared/leads/lead-id.ts';
import { linkKeyId, resultToken } from '../../shared/links/result-link.ts';
import { saltBytes, sealScreening } from '../../shared/receipts/screening-seal.ts';
import type { DemoClinic } from './demo-clinic.ts';

/** What was sent, under which key, from which address. */
export type Sent = { sent: object; key: string; source: string };

/** The lead that an enquiry made or came to, and the day until which its person is to wait. */
export type Enquired = { leadId: string; deferUntil: string | null };

/** Takes enquiries in. Throws where one is not stored: the demo has nothing that anybody would refuse. */
export const enquiries = (clinic: DemoClinic) => {
  const { db, tables, leads, environment, settings, time, draw } = clinic;
  const { LINK_KEY: link, LINK_KEY_PREVIOUS: previous, MATCH_KEY: match, PUBLIC_URL: publicUrl } = environment;
  const seen = { ...limitStore(db, tables.leads), ...submissionLooks(db, tables.leads) };
  const admit = admitSubmission({ ...seen, leads, linkKeys: [link, previous] });
  const store = storeSubmission(db, tables, leads);
  const seal = sealScreening(match, () => Buffer.from(draw.bytes(saltBytes)));

  return async ({ sent, key: chosenKey, source }: Sent): Promise<Enquired> => {
    const at = time.now();
    const today = clinic.today();
    const [lang] = settings.languages;
    const way = { via: 'json', lang, answersPage: false, origin: undefined, ignored: undefined } as const;
    const judged = await judgeSubmission({ settings, sent, chosenKey, source, ...way }, today, (ruleSet) =>
      standingOf(settings, ruleSet, { today, publicUrl }),
    );
    const screeningId = v7({ msecs: at, random: draw.bytes(16) });
    const hashes = hashSubmission(match, judged, screeningId);
    const taken = await store({
      ...judged,
      ...(await admit(judged, hashes, at)),
      ...{ at, screeningId, hashes, seal },
      newLeadId: leadIdOf(draw.bytes(16)),
      resultToken: resultToken(link, clinic.clinic, screeningId),
      linkKeyId: linkKeyId(link),
    });
    if (!('stored' in taken)) throw new Error('An enquiry of the demo was not stored.');
    return { leadId: taken.stored.leadId, deferUntil: judged.assessment.deferUntil };
  };
};
