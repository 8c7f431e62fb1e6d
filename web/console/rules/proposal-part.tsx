import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { withOverlayWords } from './in-force-part.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import styles from './rules.module.css';
import { SignForm } from './sign-form.tsx';

type Props = { rules: RulesAnswer; proposal: NonNullable<RulesAnswer['proposal']> };

/** Stricter rules that wait for a clinician. What is in force judges until they are signed. */
export const ProposalPart = ({ rules, proposal }: Props) => {
  const { role, dates } = useClinicContext();
  const mayDrop = useHasRole('clinician');
  const [isSigning, signing] = useDisclosure();
  const [isDropping, dropping] = useDisclosure();
  const { proposalId, overlay, digest, at, by, reason } = proposal;
  return (
    <Part title="Proposed">
      <p className={styles.soft}>
        {by}, {dates.moment(at)}: {reason}
      </p>
      <RulePreview overlay={overlay} />
      {role === 'clinician' && isSigning && (
        <SignForm
          key={digest}
          rules={rules}
          digest={digest}
          withWhat={withOverlayWords(proposal)}
          onDone={signing.close}
        />
      )}
      {mayDrop && !isSigning && (
        <div className={styles.actions}>
          {role === 'clinician' && <Button onClick={signing.open}>Sign with these</Button>}
          <Button variant="default" onClick={dropping.open}>
            Drop the proposal
          </Button>
        </div>
      )}
      <Dialog isOpen={isDropping} onClose={dropping.close} title="Drop the proposal?">
        <ReasonForm
          about="The rules that are in force stay as they are."
          button="Drop"
          path={`/proposals/${proposalId}/drop`}
          done="The proposal is dropped."
          onDone={dropping.close}
        />
      </Dialog>
    </Part>
  );
};
