import { useEffect, useRef } from 'react';
import type { SaidIssue } from '../../api/api-problem.ts';
import { usePageTexts } from '../../texts/use-texts.ts';
import { withNodes } from '../../texts/with-nodes.ts';
import { labelAt } from '../settings-labels.ts';
import { fieldAt } from '../settings-values.ts';
import styles from './conflict.module.css';

const focusField = (at: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(at)}"]`);
  field?.focus();
};

/** What the API refused, field by field, with a way to each. It takes the focus: Save stands far from most fields. */
export const SettingsIssues = ({ issues }: { issues: readonly SaidIssue[] }) => {
  const texts = usePageTexts();
  const { refused, issue } = texts.settings.saving;
  const summary = useRef<HTMLDivElement>(null);
  // Another answer is another list, even where it says the same.
  useEffect(() => void (issues && summary.current?.focus()), [issues]);
  return (
    <div ref={summary} tabIndex={-1} role="alert" className={`${styles.conflict} ${styles.refused}`}>
      <h2>{refused}</h2>
      <ul>
        {issues.map(({ pointer, message }) => {
          const at = fieldAt(pointer);
          return (
            <li key={pointer}>
              {withNodes(issue, {
                field: (
                  <button type="button" className={styles.way} onClick={() => focusField(at)}>
                    {labelAt(at, texts) ?? pointer.slice(1)}
                  </button>
                ),
                message,
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
