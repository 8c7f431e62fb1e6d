import { useState } from 'react';
import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import { useHasRole } from '../clinic-context.ts';
import { AdversePart } from './adverse/adverse-part.tsx';
import { ContactPart } from './contact-part.tsx';
import { DuplicatesPart } from './duplicates-part.tsx';
import { LeadHead } from './lead-head.tsx';
import styles from './lead-page.module.css';
import { LogPart } from './log/log-part.tsx';
import { MailPlanPart } from './mails/mail-plan-part.tsx';
import { ShowOlder } from './older/show-older.tsx';
import { useOlder } from './older/use-older.ts';
import { PersonPart } from './person-part.tsx';
import { ReviewPart } from './review/review-part.tsx';
import { AnswersPart } from './screening/answers-part.tsx';
import { ConcernsPart } from './screening/concerns-part.tsx';
import { FindingsPart } from './screening/findings-part.tsx';
import { inBothWords } from './screening/put-into-words.ts';
import { ReceiptPart } from './screening/receipt-part.tsx';
import { ScreeningChoice } from './screening/screening-choice.tsx';
import { TimelinePart } from './timeline/timeline-part.tsx';

/** The lead's page, once the lead is there. `etag` names the version that is shown. */
export const LeadDetail = ({ lead: opened, etag }: { lead: OpenedLeadAnswer; etag: string }) => {
  const older = useOlder(opened);
  const { whole: lead, hasMore } = older;
  const { screenings } = lead;
  const [chosen, setChosen] = useState('');
  const screening = screenings.find(({ screeningId }) => screeningId === chosen) ?? screenings[0];
  const inWords = screening && inBothWords(lead, screening);
  const isAdmin = useHasRole('admin');
  return (
    <>
      <LeadHead lead={lead} latest={screenings[0]} />
      <div className={styles.columns}>
        <div className={styles.wide}>
          <ScreeningChoice
            screenings={screenings}
            hasMore={hasMore}
            chosen={screening?.screeningId ?? ''}
            onChoose={setChosen}
          />
          <ShowOlder older={older} />
          {inWords && <FindingsPart inWords={inWords} />}
        </div>
        <div className={styles.narrow}>
          <ContactPart lead={lead} screening={screening} />
          <LogPart lead={lead} etag={etag} />
          <ReviewPart lead={lead} />
          <AdversePart lead={lead} />
          <DuplicatesPart lead={lead} />
        </div>
        <div className={styles.wide}>
          <TimelinePart lead={lead} />
          <MailPlanPart leadId={lead.leadId} />
          {inWords && <ConcernsPart inWords={inWords} />}
          {inWords && <AnswersPart inWords={inWords} />}
          {screening && <ReceiptPart leadId={lead.leadId} screening={screening} />}
          {isAdmin && <PersonPart lead={lead} etag={etag} />}
        </div>
      </div>
    </>
  );
};
