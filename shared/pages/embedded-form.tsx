/**
 * The form as part of another page: the same markup as in ours, its look, and an empty result that the script fills in.
 * Nothing in it is about a visitor or a moment, so it may be kept by caches.
 */

import { renderToStaticMarkup } from 'react-dom/server';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Treatment } from '../screening/published/treatments.ts';
import { afterSending } from '../screening/what-next.ts';
import { answerTexts } from '../texts/answer-texts.ts';
import { filledWith } from '../texts/filled.ts';
import { type Language, languageRow } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { HelpLines } from './care-section.tsx';
import { embedColourRules } from './colours.ts';
import { Contacts } from './result/next-step.tsx';
import { NothingKept } from './result/underage-page.tsx';
import { Form } from './screening-form.tsx';
import { embedStyle, resultStyle, style } from './style.ts';

type Shown = { clinic: ClinicSettings; treatment: Treatment; lang: Language };

const Result = ({ clinic, treatment, lang }: Shown) => {
  const { notADiagnosis, keepMedicines, tellClinician, goesOutOfDate, timeToThink } = answerTexts(lang).standing;
  const words = pageTexts(lang).result;
  return (
    <section
      data-part="result"
      lang={lang}
      dir={languageRow(lang).direction}
      data-texts={JSON.stringify({ next: answerTexts(lang).next, basis: answerTexts(lang).basis })}
    >
      {/* biome-ignore lint/a11y/useHeadingContent: the script fills it in before it is shown */}
      <h2 data-slot="headline" tabIndex={-1} />
      <p data-slot="nextStep" />
      {clinic.bookingUrl && (
        <p data-part="booking">
          <a className="button" href={clinic.bookingUrl} target="_top">
            {words.book}
          </a>
        </p>
      )}
      <Contacts clinic={clinic} lang={lang} />
      <NothingKept as="h3" ruleSet={{ treatment }} lang={lang} />
      <div data-part="kept">
        <h3>{answerTexts(lang).next.title}</h3>
        <ul>
          {afterSending({ clinic: clinic.name, detail: clinic.summaryDetail }, answerTexts(lang)).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <div data-part="findings">
        <h3>{words.findings}</h3>
        <p className="soft">{tellClinician}</p>
        <div data-part="group">
          {/* biome-ignore lint/a11y/useHeadingContent: as above */}
          <h4 className="group" data-slot="title" />
          <ul className="points">
            <li data-part="finding">
              {/* biome-ignore lint/a11y/useHeadingContent: as above */}
              <h5 data-slot="reason" />
              <p data-slot="advice" />
              <p className="soft" data-part="wait">
                {filledWith(words.notBefore, { day: <span key="day" data-slot="waitUntil" /> })}
              </p>
            </li>
          </ul>
        </div>
      </div>
      <div data-part="notes">
        <h3>{words.concerns}</h3>
        <p data-part="wish">
          <b>{filledWith(words.evidenceIs, { evidence: <span key="evidence" data-slot="evidence" /> })}</b>{' '}
          <span data-slot="note" />
        </p>
      </div>
      {[
        ['treatment', words.visit],
        ['beforeVisit', words.beforeVisit],
      ].map(([name, title]) => (
        <div key={name} data-part={name}>
          <h3>{title}</h3>
          <ul>
            <li data-part="sentence" />
          </ul>
        </div>
      ))}
      <div>
        <h3>{words.cannotWait}</h3>
        <HelpLines clinic={clinic} lang={lang} />
      </div>
      <div className="note">
        {[notADiagnosis, keepMedicines, goesOutOfDate, timeToThink].map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p className="soft" data-slot="basis" />
      </div>
      <p className="nav" data-part="link">
        <a data-slot="resultUrl" href="/" target="_blank" rel="noreferrer">
          {words.whole}
        </a>
      </p>
    </section>
  );
};

/** The markup, for the script of `/embed.js`. */
export const embeddedForm = (clinic: ClinicSettings, treatment: Treatment, lang: Language): string =>
  renderToStaticMarkup(
    <>
      {/* Text, no style element: the policy of the page around it would forbid one even before it is shown. */}
      <template data-part="style">{`${embedColourRules(clinic.theme)}
${embedStyle}
${style}
${resultStyle}`}</template>
      <Form clinic={clinic} treatment={treatment} lang={lang} hidden={new Map()} />
      <Result clinic={clinic} treatment={treatment} lang={lang} />
    </>,
  );
