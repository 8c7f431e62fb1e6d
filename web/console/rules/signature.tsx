import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import { useClinicContext } from '../clinic-context.ts';
import { usePageTexts } from '../texts/use-texts.ts';
import styles from './rules.module.css';
import { listedLanguages, signedLanguages } from './signed-languages.ts';

type SignOff = NonNullable<RulesAnswer['signOff']>;

/** Marks what nobody has really signed. */
export const SampleMark = () => <strong className={styles.sample}>{usePageTexts().rules.signature.sample}</strong>;

/** Who signed what, with which registration, and until when it counts. */
export const Signature = ({ signOff }: { signOff: SignOff }) => {
  const { dates } = useClinicContext();
  const { rules, lang } = usePageTexts();
  const { signature: texts } = rules;
  const languages = signedLanguages(signOff);
  const { name, registration, treatment, version, on, reviewBy, isSample } = signOff;
  return (
    <dl className={styles.signature}>
      <div>
        <dt>{texts.by}</dt>
        <dd>
          {filled(texts.person, { name, ...registration })} {isSample && <SampleMark />}
        </dd>
      </div>
      <div>
        <dt>{texts.ruleSet}</dt>
        <dd>
          {treatment} {version}
        </dd>
      </div>
      <div>
        <dt>{texts.languages}</dt>
        <dd>{languages.length > 0 ? listedLanguages(languages, lang) : texts.noLanguage}</dd>
      </div>
      <div>
        <dt>{texts.on}</dt>
        <dd>{dates.day(on)}</dd>
      </div>
      <div>
        <dt>{texts.until}</dt>
        <dd>{dates.day(reviewBy)}</dd>
      </div>
    </dl>
  );
};
