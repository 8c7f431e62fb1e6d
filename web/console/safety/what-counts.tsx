import { Part } from '../components/part.tsx';
import { decisionLabels } from '../labels/lead-status-labels.ts';
import { severityLabels } from '../labels/outcome-labels.ts';
import styles from './safety.module.css';

const { proceed, proceed_with_changes: withChanges, see_in_person: inPerson, wait, decline } = decisionLabels;

/** From the lightest to the heaviest, as docs/contract.md#rules-at-work has it. */
const rows = [
  { weight: severityLabels.caution, agreed: 'Any decision', overruled: 'Nothing' },
  { weight: severityLabels.relative, agreed: `${withChanges}; ${inPerson}; ${wait}; ${decline}`, overruled: proceed },
  {
    weight: severityLabels.temporary,
    agreed: `${wait}; ${decline}; anything once the day of the rule has come`,
    overruled: `${proceed}; ${withChanges}; a wait that ends before the day of the rule`,
  },
  { weight: severityLabels.absolute, agreed: decline, overruled: 'Anything else' },
];

/** When a rule counts as agreed with, and when as overruled. */
export const WhatCounts = () => (
  <Part title="What counts as overruled">
    <p className={styles.prose}>
      A rule is overruled when the newest decision about the screening is more lenient than the rule’s weight, and
      agreed with when it is the same or stricter. A decision is about a whole screening: it counts for every rule that
      fired in it, also for one that nobody looked at. Where a rule asks for a clinician, overruled is no fault: the
      clinician was asked, and saw no reason to change anything. Held screenings and people who were erased are left
      out. “{inPerson}” leaves open whether a rule to wait or to decline was right.
    </p>
    <dl className={styles.facts}>
      {rows.map(({ weight, agreed, overruled }) => (
        <div key={weight}>
          <dt>{weight}</dt>
          <dd>
            Agreed: {agreed}. Overruled: {overruled}.
          </dd>
        </div>
      ))}
    </dl>
  </Part>
);
