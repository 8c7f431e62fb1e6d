/** Leaving: what will stop, a button, and what has stopped. Works when the clinic or the lead is not there any more. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { SuppressionScope } from '../leads/suppression.ts';
import { withdrawalTexts } from '../leads/withdrawal.ts';
import { filled } from '../texts/filled.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { page, type RenderedPage } from './page.tsx';

type Shown = {
  clinic: ClinicSettings | undefined;
  lang: Language;
  /** Tells our own button from anything else that posts; it is short-lived. */
  nonce: string;
};

const scopes = ['marketing', 'all'] as const;

/** A text with the clinic's name, or the other text where the clinic is gone. */
const named = ({ clinic }: Shown, text: string, unknown: string): string =>
  clinic ? filled(text, { clinic: clinic.name }) : unknown;

const frame = (shown: Shown) => {
  const { pageTitle, pageTitleUnknown } = pageTexts(shown.lang).mails;
  return { title: named(shown, pageTitle, pageTitleUnknown), lang: shown.lang, clinic: shown.clinic };
};

/** The page behind an unsubscribe link. `wasRefused`: the last post was too old, or none of ours. */
export const askUnsubscribe = (shown: Shown, wasRefused: boolean): RenderedPage => {
  const words = pageTexts(shown.lang).unsubscribe;
  return page({
    ...frame(shown),
    children: (
      <>
        <h1>{named(shown, words.heading, words.headingUnknown)}</h1>
        {wasRefused && (
          <p className="error" role="alert">
            {words.tooLate}
          </p>
        )}
        <form method="post">
          <input type="hidden" name="nonce" value={shown.nonce} />
          <fieldset className="field">
            <legend>{words.which}</legend>
            {scopes.map((scope) => (
              <label className="choice" key={scope}>
                <input type="radio" name="scope" value={scope} defaultChecked={scope === 'marketing'} />
                <span>{withdrawalTexts(shown.lang)[scope].text}</span>
              </label>
            ))}
          </fieldset>
          <button type="submit">{words.button}</button>
        </form>
      </>
    ),
  });
};

const Stopped = ({ shown, scope }: { shown: Shown; scope: SuppressionScope }) => {
  const words = pageTexts(shown.lang).unsubscribe;
  return (
    <>
      <h1>{words.done}</h1>
      <p>{named(shown, words.doneWhich, words.doneWhichUnknown)}</p>
      <p className="note">{withdrawalTexts(shown.lang)[scope].text}</p>
      <p className="soft">{words.onItsWay}</p>
    </>
  );
};

const StopTheRest = ({ shown }: { shown: Shown }) => {
  const words = pageTexts(shown.lang).unsubscribe;
  return (
    <form method="post">
      <h2>{words.rest}</h2>
      <p>{words.restHelp}</p>
      <input type="hidden" name="nonce" value={shown.nonce} />
      <input type="hidden" name="scope" value="all" />
      <button type="submit">{words.restButton}</button>
    </form>
  );
};

/** What has stopped, and for follow-ups the way to stop the rest. */
export const unsubscribed = (shown: Shown, scope: SuppressionScope): RenderedPage =>
  page({
    ...frame(shown),
    children: (
      <>
        <Stopped shown={shown} scope={scope} />
        {scope === 'marketing' && <StopTheRest shown={shown} />}
      </>
    ),
  });
