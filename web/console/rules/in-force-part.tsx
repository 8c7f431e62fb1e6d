import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'wouter';
import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { Dialog } from '../components/dialog.tsx';
import { Part } from '../components/part.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import { stricterCount } from './edit-overlay.ts';
import { ReasonForm } from './reason-form.tsx';
import { RulePreview } from './rule-preview.tsx';
import styles from './rules.module.css';
import { SignForm } from './sign-form.tsx';
import { Signature } from './signature.tsx';
import { listedLanguages, signedLanguages } from './signed-languages.ts';
import { unsignedWords } from './unsigned-words.ts';

/** By which rules the clinic screens, and who stands for them. */
export const InForcePart = ({ rules }: { rules: RulesAnswer }) => {
  const { role, dates } = useClinicContext();
  const all = usePageTexts();
  const { inForce: texts } = all.rules;
  const [isSigning, signing] = useDisclosure();
  const [isWithdrawing, withdrawing] = useDisclosure();
  const { treatment, version, unsigned, signOff, overlay, digest } = rules;
  const isClinician = role === 'clinician';
  const offered = useSettings().data?.data.languages ?? [];
  const unsignedIn = signOff && !unsigned ? offered.filter((one) => !signedLanguages(signOff).includes(one)) : [];
  return (
    <Part title={filled(texts.title, { ruleSet: `${treatment} ${version}` })}>
      {unsigned && (
        <p className={styles.unsigned}>
          {unsignedWords(unsigned, all, dates)} {texts.untilSigned}
        </p>
      )}
      {signOff && <Signature signOff={signOff} />}
      {unsignedIn.length > 0 && (
        <p className={styles.unsigned}>
          {filled(texts.unsignedLanguages, { languages: listedLanguages(unsignedIn, all.lang) })}
        </p>
      )}
      <p className={styles.soft}>
        <Link href="/catalogue">{texts.catalogue}</Link>
      </p>
      <RulePreview overlay={overlay} />
      {isClinician && isSigning && (
        <SignForm
          rules={rules}
          digest={digest}
          stricter={stricterCount(overlay)}
          offered={offered}
          onDone={signing.close}
        />
      )}
      {isClinician && !isSigning && (
        <div className={styles.actions}>
          <Button onClick={signing.open}>{unsigned ? texts.sign : texts.signAgain}</Button>
          {signOff && (
            <Button variant="default" onClick={withdrawing.open}>
              {texts.withdraw}
            </Button>
          )}
        </div>
      )}
      {!isClinician && <p className={styles.soft}>{texts.whoSigns}</p>}
      {signOff && (
        <Dialog isOpen={isWithdrawing} onClose={withdrawing.close} title={texts.withdrawTitle}>
          <ReasonForm
            about={texts.withdrawAbout}
            button={texts.withdrawButton}
            path={`/sign-offs/${signOff.approvalId}/withdraw`}
            done={texts.withdrawn}
            onDone={withdrawing.close}
          />
        </Dialog>
      )}
    </Part>
  );
};
