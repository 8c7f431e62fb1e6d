/** What a person is told before the first question: about what, how long, who reads it, and when the result comes. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Catalogue } from '../screening/rule-set.ts';
import { filled, filledWith } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';

type Told = { clinic: Pick<ClinicSettings, 'name' | 'privacyUrl' | 'thanksFirst'>; lang: Language };

/** Where the clinic says what it does with personal data; beside the form, so that nothing typed is lost. */
export const PrivacyNotice = ({ clinic: { name, privacyUrl }, lang }: Told) => {
  if (!privacyUrl) return null;
  const { privacy, privacyLink } = formTexts(lang);
  const link = (
    <a key="link" href={privacyUrl} target="_blank" rel="noreferrer">
      {filled(privacyLink, { clinic: name })}
    </a>
  );
  return <p className="small">{filledWith(privacy, { link })}</p>;
};

/** The question that a form answers, with the treatment by its name. */
export const titleOf = ({ wording }: Catalogue, lang: Language, isAgain: boolean): string => {
  const { heading, headingAgain } = formTexts(lang);
  return isAgain ? headingAgain : filled(heading, { treatment: wording.treatment });
};

/** The lines above the first step, in our page and in others. */
export const Intro = ({ clinic, lang, isAgain }: Told & { isAgain: boolean }) => {
  const { takes, asksAgain, resultByMail, resultAtOnce, whoReads } = formTexts(lang);
  return (
    <div className="intro">
      <p>
        {isAgain ? asksAgain : takes} {clinic.thanksFirst ? resultByMail : resultAtOnce}
      </p>
      <p>{filled(whoReads, { clinic: clinic.name })}</p>
      <PrivacyNotice clinic={clinic} lang={lang} />
    </div>
  );
};
