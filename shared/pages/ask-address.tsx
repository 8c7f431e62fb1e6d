/**
 * The page behind a link to answers or a result: a button and one field, so that neither a scanner nor a stranger sees
 * them.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { filled } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { page, type RenderedPage } from './page.tsx';

const saidOf = (lang: Language, about: 'result' | 'form') => {
  const { askForResult, askForForm, showResult, openForm } = pageTexts(lang).address;
  return about === 'result' ? { ask: askForResult, button: showResult } : { ask: askForForm, button: openForm };
};

const titleOf = (settings: ClinicSettings, lang: Language, wasWrong: boolean): string => {
  const { pageTitle, script } = formTexts(lang);
  const title = filled(pageTitle, { clinic: settings.name });
  return wasWrong ? filled(script.wrong, { title }) : title;
};

/** Asks for the address. `about`: what opens with the right one. */
export const askAddress = (
  settings: ClinicSettings,
  lang: Language,
  wasWrong: boolean,
  about: 'result' | 'form' = 'result',
): RenderedPage => {
  const { heading, label, wrong } = pageTexts(lang).address;
  const { ask, button } = saidOf(lang, about);
  return page({
    title: titleOf(settings, lang, wasWrong),
    lang,
    clinic: settings,
    children: (
      <>
        <h1>{heading}</h1>
        <p>{ask}</p>
        <form method="post">
          <div className="field">
            <label htmlFor="email">{label}</label>
            {wasWrong && (
              <p className="error" id="email-error" role="alert">
                {wrong}
              </p>
            )}
            <input
              type="email"
              id="email"
              name="email"
              autoComplete="email"
              required
              aria-invalid={wasWrong}
              aria-describedby={wasWrong ? 'email-error' : undefined}
            />
          </div>
          <button type="submit">{button}</button>
        </form>
      </>
    ),
  });
};
