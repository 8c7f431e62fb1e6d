import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext, useHasRole } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { stricterCount } from './edit-overlay.ts';
import { ReasonForm } from './reason-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import styles from './rules.module.css';
import { SignForm } from './sign-form.tsx';

type Props = { rules: RulesAnswer; proposal: NonNullable<RulesAnswer['proposal']> };

/** Stricter rules that wait for a clinician. What is in force judges until they are signed. */
export const ProposalPart = ({ rules, proposal }: Props) => {
  const { role, dates } = useClinicContext();
  const { proposal: texts } = usePageTexts().rules;
  const offered = useSettings().data?.data.languages ?? [];
  const mayDrop = useHasRole('clinician');
  const [isSigning, signing] = useDisclosure();
  const [isDropping, dropping] = useDisclosure();
  const { proposalId, overlay, digest, at, by, reason } = proposal;
  return (
    <Part title={texts.title}>
      <p className={styles.soft}>{filled(texts.about, { who: by, moment: dates.moment(at), reason })}</p>
      <RulePreview overlay={overlay} />
      {role === 'clinician' && isSigning && (
        <SignForm
          key={digest}
          rules={rules}
          digest={digest}
          stricter={stricterCount(overlay)}
          offered={offered}
          onDone={signing.close}
        />
      )}
      {mayDrop && !isSigning && (
        <div className={styles.actions}>
          {role === 'clinician' && <Button onClick={signing.open}>{texts.sign}</Button>}
          <Button variant="default" onClick={dropping.open}>
            {texts.drop}
          </Button>
        </div>
      )}
      <Dialog isOpen={isDropping} onClose={dropping.close} title={texts.dropTitle}>
        <ReasonForm
          about={texts.dropAbout}
          button={texts.dropButton}
          path={`/proposals/${proposalId}/drop`}
          done={texts.dropped}
          onDone={dropping.close}
        />
      </Dialog>
    </Part>
  );
};
