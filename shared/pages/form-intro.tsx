/** What a person is told before the first question: about what, how long, who reads it, and when the result comes. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Catalogue } from '../screening/rule-set.ts';

type Told = Pick<ClinicSettings, 'name' | 'privacyUrl' | 'thanksFirst' | 'lang'>;

/** Where the clinic says what it does with personal data; beside the form, so that nothing typed is lost. */
export const PrivacyNotice = ({ name, privacyUrl }: Pick<Told, 'name' | 'privacyUrl'>) =>
  privacyUrl && (
    <p className="small">
      <a href={privacyUrl} target="_blank" rel="noreferrer">
        Privacy notice of {name}
      </a>{' '}
      (opens beside this page)
    </p>
  );

/** The question that a form answers, with the treatment by its name. */
export const titleOf = ({ wording }: Catalogue, isAgain: boolean): string =>
  isAgain
    ? 'What may have changed'
    : `Is ${wording.treatment.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())} right for you?`;

/** The lines above the first step, in our page and in others. */
export const Intro = ({ clinic, isAgain }: { clinic: Told; isAgain: boolean }) => (
  <div className="intro">
    <p>
      {isAgain
        ? 'These questions are asked again, because answers like these change with time. Your other answers are taken over.'
        : 'This takes about 3 minutes.'}{' '}
      {clinic.thanksFirst
        ? 'You get your result by mail as soon as you have sent your answers.'
        : 'You see your result as soon as you have sent your answers, and get a copy by mail.'}
    </p>
    <p>{clinic.name} reads what you send. The result is not a diagnosis.</p>
    <PrivacyNotice {...clinic} />
  </div>
);
