/**
 * The screening form as plain HTML: all questions, or those that a person is asked again. Complete without a script; the
 * script that is loaded with it makes steps of the same markup.
 */
import { clinicDay } from '../clinics/clinic-day.ts';
import { originsOf } from '../clinics/clinic-origins.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { withOverlay } from '../screening/overlay.ts';
import { catalogueOf } from '../screening/published/published-catalogue.ts';
import type { Treatment } from '../screening/published/treatments.ts';
import { questionnaire } from '../screening/questionnaire.ts';
import { filled } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import { type Language, languageRow } from '../texts/language.ts';
import { Intro, titleOf } from './form-intro.tsx';
import { ContactStep, GroupStep, Hidden, Honeypot } from './form-parts.tsx';
import { formScriptData } from './form-script-data.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { formTargetsOf, page, type RenderedPage } from './page.tsx';
import type { Fields } from './question-field.tsx';

export type ScreeningForm = {
  clinic: ClinicSettings;
  lang: Language;
  treatment: Treatment;
  /** Proves when the page was loaded. */
  formToken: string;
  /** When it was loaded, in ms. */
  now: number;
  /** Where the person came from: fields of `attribution`, by name. */
  attribution?: Fields;
  /** Set where answers of an earlier screening are taken up again. */
  again?: { asked: readonly string[]; assumed: readonly string[]; shown: Fields; carried: Fields };
};

/** A form as any page holds it. `hidden`: fields that travel along; `today`: of the clinic, where it is known. */
export type FormMarkup = Pick<ScreeningForm, 'clinic' | 'lang' | 'treatment' | 'again'> & {
  hidden: Fields;
  today?: string;
  draft?: string;
};

const catalogueFor = (treatment: Treatment, lang: Language) => {
  const published = catalogueOf({ treatment }, lang);
  if (!published) throw new Error('A treatment has no published catalogue');
  return published;
};

/** What the address of the form says of a campaign: it goes along to another language. */
const campaignIn = (hidden: Fields): Fields =>
  new Map(
    [...hidden].flatMap(([name, values]) => {
      const [, campaign] = /^attribution\.(utm_\w+)$/.exec(name) ?? [];
      return campaign ? [[campaign, values] as const] : [];
    }),
  );

/** The form element with everything in it. */
export const Form = ({ clinic, treatment, again, lang, hidden, today, draft }: FormMarkup) => {
  const published = catalogueFor(treatment, lang);
  // What the clinic has tightened may decide a result as well.
  const catalogue = withOverlay(published, clinic.overlay);
  const { device } = clinic;
  const form = questionnaire(catalogue, device);
  const keys = new Set(again?.asked ?? form.questions.map(({ key }) => key));
  const fields: Fields = again?.shown ?? new Map();
  const sharesOutcome = clinic.embed?.sharesOutcome ?? false;
  const told = formScriptData(catalogue, { lang, device, today, draft, sharesOutcome });
  return (
    // In a frame the result opens in the whole window: our pages are framed nowhere but where the form is.
    <form
      method="post"
      action={`/v1/clinics/${clinic.clinic}/screenings`}
      target="_top"
      lang={lang}
      dir={languageRow(lang).direction}
      autoComplete="off"
      data-form={JSON.stringify(told)}
    >
      {/* What an earlier screening holds was read in its language. */}
      {!again && <LanguageSwitch languages={clinic.languages} lang={lang} query={campaignIn(hidden)} />}
      <Hidden fields={new Map([...hidden, ['treatment', [treatment]], ['lang', [lang]]])} />
      <Honeypot lang={lang} />
      <Intro clinic={clinic} lang={lang} isAgain={again !== undefined} />
      {form.groups.map((group) => (
        <GroupStep
          key={group.key}
          group={group}
          asked={{ form, keys, fields, isAgain: again !== undefined, assumed: again?.assumed ?? [], today }}
        />
      ))}
      <ContactStep clinic={clinic} lang={lang} fields={fields} />
      <p className="nav">
        <button type="submit">{formTexts(lang).send}</button>
      </p>
    </form>
  );
};

/** The form of a clinic. Its title says nothing about health: titles end up in tabs and histories. */
export const screeningForm = ({
  clinic,
  lang,
  treatment,
  formToken,
  now,
  attribution,
  again,
}: ScreeningForm): RenderedPage => {
  const hidden = new Map([...(attribution ?? []), ...(again?.carried ?? []), ['formToken', [formToken]] as const]);
  const { html, headers } = page({
    title: filled(formTexts(lang).pageTitle, { clinic: clinic.name }),
    lang,
    clinic,
    formTargets: formTargetsOf(clinic),
    // The short form holds answers of before: it is shown in no frame, and nothing of it is kept on the device.
    framedBy: again ? [] : originsOf(clinic),
    hasScript: true,
    children: (
      <>
        <h1>{titleOf(catalogueFor(treatment, lang), lang, again !== undefined)}</h1>
        <Form
          clinic={clinic}
          treatment={treatment}
          again={again}
          lang={lang}
          hidden={hidden}
          today={clinicDay(now, clinic.zone)}
          draft={again ? undefined : `suitably:${clinic.clinic}`}
        />
      </>
    ),
  });
  // With no-referrer a browser would post the form as if it came from nowhere (`Origin: null`), and it would be flagged.
  return { html, headers: { ...headers, 'Referrer-Policy': 'same-origin' } };
};
