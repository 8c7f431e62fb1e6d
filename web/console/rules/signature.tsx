import type { RulesAnswer } from '../../../shared/contract/answers/rules-answers.ts';
import { useClinicContext } from '../clinic-context.ts';
import styles from './rules.module.css';

type SignOff = NonNullable<RulesAnswer['signOff']>;

/** Marks what nobody has really signed. */
export const SampleMark = () => <strong className={styles.sample}>Sample, not a real sign-off</strong>;

/** Who signed what, with which registration, and until when it counts. */
export const Signature = ({ signOff }: { signOff: SignOff }) => {
  const { dates } = useClinicContext();
  const { name, registration, treatment, version, on, reviewBy, isSample } = signOff;
  return (
    <dl className={styles.signature}>
      <div>
        <dt>Signed by</dt>
        <dd>
          {name}, {registration.body} {registration.number} {isSample && <SampleMark />}
        </dd>
      </div>
      <div>
        <dt>Rule set</dt>
        <dd>
          {treatment} {version}
        </dd>
      </div>
      <div>
        <dt>On</dt>
        <dd>{dates.day(on)}</dd>
      </div>
      <div>
        <dt>Good until</dt>
        <dd>{dates.day(reviewBy)}</dd>
      </div>
    </dl>
  );
};
