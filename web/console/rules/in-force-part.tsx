import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'wouter';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { tightenedIds } from './edit-overlay.ts';
import { ReasonForm } from './reason-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import styles from './rules.module.css';
import { SignForm } from './sign-form.tsx';
import { Signature } from './signature.tsx';

/** How the stricter rules of a clinic stand in the sentence that is signed. */
export const withOverlayWords = ({ overlay }: Pick<RulesAnswer, 'overlay'>): string => {
  const count = tightenedIds(overlay).length + (overlay.ageLine ? 1 : 0);
  return count === 0 ? '' : `, and the ${count} stricter ${count === 1 ? 'rule' : 'rules'} of this clinic`;
};

/** By which rules the clinic screens, and who stands for them. */
export const InForcePart = ({ rules }: { rules: RulesAnswer }) => {
  const { role } = useClinicContext();
  const [isSigning, signing] = useDisclosure();
  const [isWithdrawing, withdrawing] = useDisclosure();
  const { treatment, version, unsigned, signOff, overlay, digest } = rules;
  const isClinician = role === 'clinician';
  return (
    <Part title={`In force: ${treatment} ${version}`}>
      {unsigned && (
        <p className={styles.unsigned}>
          {unsigned.says} Until a clinician signs, the best answer to an enquiry is that a clinician decides.
        </p>
      )}
      {signOff && <Signature signOff={signOff} />}
      <p className={styles.soft}>
        <Link href="/catalogue">Read and print every question, rule and text, with evidence and sources</Link>
      </p>
      <RulePreview overlay={overlay} />
      {isClinician && isSigning && (
        <SignForm rules={rules} digest={digest} withWhat={withOverlayWords(rules)} onDone={signing.close} />
      )}
      {isClinician && !isSigning && (
        <div className={styles.actions}>
          <Button onClick={signing.open}>{unsigned ? 'Sign these rules' : 'Sign again'}</Button>
          {signOff && (
            <Button variant="default" onClick={withdrawing.open}>
              Withdraw the sign-off
            </Button>
          )}
        </div>
      )}
      {!isClinician && (
        <p className={styles.soft}>Only members whose role is Clinician sign. Admins propose stricter rules below.</p>
      )}
      {signOff && (
        <Dialog isOpen={isWithdrawing} onClose={withdrawing.close} title="Withdraw the sign-off?">
          <ReasonForm
            about="From the next enquiry on, nobody gets better than “a clinician decides”, until somebody signs anew."
            button="Withdraw"
            path={`/sign-offs/${signOff.approvalId}/withdraw`}
            done="Withdrawn."
            onDone={withdrawing.close}
          />
        </Dialog>
      )}
    </Part>
  );
};
