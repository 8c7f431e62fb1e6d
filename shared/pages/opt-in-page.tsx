/** Confirming an opt-in: the sentence that was ticked, a button, and what happens then. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { consentTexts } from '../texts/consent-texts.ts';
import { filled } from '../texts/filled.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { page, type RenderedPage } from './page.tsx';

const frame = (clinic: ClinicSettings, lang: Language) => ({
  title: filled(pageTexts(lang).mails.pageTitle, { clinic: clinic.name }),
  lang,
  clinic,
});

/** The page behind a confirmation link. `nonce` tells its button from anything else that posts. */
export const askOptIn = (clinic: ClinicSettings, lang: Language, nonce: string, wasRefused: boolean): RenderedPage => {
  const { heading, tooLate, ticked, confirm, button } = pageTexts(lang).optIn;
  return page({
    ...frame(clinic, lang),
    children: (
      <>
        <h1>{filled(heading, { clinic: clinic.name })}</h1>
        {wasRefused && (
          <p className="error" role="alert">
            {tooLate}
          </p>
        )}
        <p>{ticked}</p>
        <p className="note">{consentTexts(lang).marketing}</p>
        <p>{confirm}</p>
        <form method="post">
          <input type="hidden" name="nonce" value={nonce} />
          <button type="submit">{button}</button>
        </form>
      </>
    ),
  });
};

/** After the button. `stopped`: the person once asked for no mail at all, and that holds. */
export const optInDone = (clinic: ClinicSettings, lang: Language, outcome: 'confirmed' | 'stopped'): RenderedPage => {
  const { done, doneHelp, stopped, stoppedHelp } = pageTexts(lang).optIn;
  const [heading, help] = outcome === 'confirmed' ? [done, doneHelp] : [stopped, stoppedHelp];
  return page({
    ...frame(clinic, lang),
    children: (
      <>
        <h1>{heading}</h1>
        <p>{filled(help, { clinic: clinic.name })}</p>
      </>
    ),
  });
};
