import { Button } from '@mantine/core';
import type { OpenedLeadAnswer } from '../../../../shared/contract/answers/lead-answers.ts';
import { filled } from '../../../../shared/texts/filled.ts';
import { useClinicContext } from '../../clinic-context.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { undoTime, useLeadChange } from '../use-lead-change.ts';
import styles from './log.module.css';

/** Offers to take back the status that the person has set a moment ago. Whether it still can be, the API says. */
export const UndoStatus = ({ lead }: { lead: OpenedLeadAnswer }) => {
  const { me, dates } = useClinicContext();
  const {
    lead: { log: texts },
    labels: { statuses },
  } = usePageTexts();
  const undo = useLeadChange(lead.leadId);
  const step = lead.steps.find(({ status }) => status !== null);
  if (!step?.status || step.undoes !== null || step.by !== me.name || step.status.to !== lead.status) return null;
  if (Date.now() - Date.parse(step.at) > undoTime) return null;
  const { from, to } = step.status;
  return (
    <p className={styles.undo}>
      <span>{filled(texts.youSet, { status: statuses[to], time: dates.time(step.at) })}</span>
      <Button
        size="compact-sm"
        variant="default"
        loading={undo.isPending}
        onClick={() =>
          undo.mutate({ method: 'POST', path: '/undo', done: filled(texts.undone, { status: statuses[from] }) })
        }
      >
        {texts.undo}
      </Button>
    </p>
  );
};
