import { ActionIcon, Button } from '@mantine/core';
import { X } from 'lucide-react';
import { filled } from '../../../../shared/texts/filled.ts';
import type { Decision } from '../../labels/lead-status-labels.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import styles from './review.module.css';
import { useReviewReasons } from './use-review-reasons.ts';

/** Code points of a reason that is kept (docs/contract.md#reviews). */
const longest = 500;

type Props = { decision: Decision; reason: string; onChoose: (text: string) => void };

/** Reasons that the clinic keeps for a decision: one press writes one down, and what was written may be kept. */
export const ReasonChoice = ({ decision, reason, onChoose }: Props) => {
  const texts = usePageTexts().lead.review;
  const { reasons, change, isPending } = useReviewReasons();
  const fitting = reasons.filter((one) => one.decision === decision);
  const typed = reason.trim();
  const mayKeep = typed !== '' && [...typed].length <= longest && !fitting.some(({ text }) => text === typed);
  return (
    <div className={styles.reasons}>
      {fitting.length > 0 && (
        <ul aria-label={texts.reasons}>
          {fitting.map(({ text }) => (
            <li key={text}>
              <button type="button" className={styles.reason} onClick={() => onChoose(text)}>
                {text}
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={isPending}
                aria-label={filled(texts.forgetReason, { reason: text })}
                onClick={() => change({ decision, text, isKept: false })}
              >
                <X aria-hidden size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={!mayKeep}
        loading={isPending}
        onClick={() => change({ decision, text: typed, isKept: true })}
      >
        {texts.keepReason}
      </Button>
      <p className={styles.soft}>{texts.keepReasonHint}</p>
    </div>
  );
};
