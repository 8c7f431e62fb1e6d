import { Button } from '@mantine/core';
import { CircleCheck, CircleSlash2, Clock, type LucideIcon } from 'lucide-react';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../../clinic-context.ts';
import { type Course, courseOf, mailKindLabel, messageWords } from '../../labels/message-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import type { ShownMessage } from '../use-lead.ts';
import { useLeadChange } from '../use-lead-change.ts';
import styles from './mail-plan.module.css';

const icons: Readonly<Record<Course, LucideIcon>> = { sent: CircleCheck, ahead: Clock, off: CircleSlash2 };

/** A mail, when it is due, what becomes of it and why. One that was sent can be sent again, as a new mail. */
export const MailItem = ({ leadId, message }: { leadId: string; message: ShownMessage }) => {
  const { dates } = useClinicContext();
  const texts = usePageTexts();
  const { sendAgain, sendAgainKind, willSend } = texts.lead.mails;
  const mayResend = useHasRole('staff');
  const change = useLeadChange(leadId);
  const course = courseOf(message);
  const Icon = icons[course];
  const name = mailKindLabel(texts, message.kind);
  return (
    <li className={styles.item} data-course={course}>
      <Icon aria-hidden size={18} />
      <div className={styles.what}>
        <h3>{name}</h3>
        <p>{messageWords(texts, message, dates.moment)}</p>
      </div>
      {course === 'sent' && (
        <time className={styles.when} dateTime={message.sentAt ?? message.dueAt}>
          {dates.moment(message.sentAt ?? message.dueAt)}
        </time>
      )}
      {mayResend && message.mayResend && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={filled(sendAgainKind, { kind: name })}
          loading={change.isPending}
          onClick={() =>
            change.mutate({
              method: 'POST',
              path: `/messages/${message.messageId}/resend`,
              done: willSend,
            })
          }
        >
          {sendAgain}
        </Button>
      )}
    </li>
  );
};
