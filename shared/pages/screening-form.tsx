/** The screening form as plain HTML: all questions, or those that a person is asked again. Complete without a script. */
import type { ReactNode } from 'react';
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import { consentTexts } from '../screening/consent-texts.ts';
import { publishedCatalogue } from '../screening/published-catalogue.ts';
import { type Questionnaire, questionnaire } from '../screening/questionnaire.ts';
import { type Fields, QuestionField, TextField } from './form-field.tsx';
import { page, type RenderedPage } from './page.tsx';

export type ScreeningForm = {
  clinic: ClinicSettings;
  /** Proves when the page was loaded. */
  formToken: string;
  /** Set where answers of an earlier screening are taken up again. */
  again?: { asked: readonly string[]; shown: Fields; carried: Fields };
};

const contactFields = [
  { name: 'contact.name', label: 'Your name', type: 'text' },
  { name: 'contact.email', label: 'E-mail address', type: 'email' },
  { name: 'contact.phone', label: 'Phone (optional)', type: 'tel' },
] as const;

const Hidden = ({ fields }: { fields: Fields }) => (
  <>
    {[...fields].flatMap(([name, values]) =>
      values.map((value) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />),
    )}
  </>
);

type Asked = { form: Questionnaire; keys: ReadonlySet<string>; fields: Fields };

/** The questions of a group, under a tick for "none of these" where all of them are asked and none has a date. */
const Group = ({ group, asked }: { group: Questionnaire['groups'][number]; asked: Asked }) => {
  const ofGroup = asked.form.questions.filter((question) => question.group === group.key);
  const questions = ofGroup.filter(({ key }) => asked.keys.has(key));
  if (questions.length === 0) return null;
  // What is always answered by hand (it has no "no" value) is no part of the tick.
  const isWhole = ofGroup.every(
    ({ key, none, type }) => type !== 'events' && (asked.keys.has(key) || none.length === 0),
  );
  return (
    <section>
      <h2>{group.title}</h2>
      {isWhole && group.noneLabel !== null && (
        <fieldset className="field">
          <legend>If nothing here applies, one tick is enough</legend>
          <label className="choice">
            <input type="checkbox" name="noneApply" value={group.key} />
            <span>{group.noneLabel}</span>
          </label>
        </fieldset>
      )}
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          events={asked.form.events}
          fields={asked.fields}
          errors={[]}
        />
      ))}
    </section>
  );
};

const Consents = ({ lang }: { lang: ClinicSettings['lang'] }) => {
  const texts = consentTexts(lang);
  return (
    <section className="field">
      <h2>Your consent</h2>
      <input type="hidden" name="consents.textId" value={texts.textId} />
      {(['health', 'reminder', 'marketing'] as const).map((purpose) => (
        <label className="choice" key={purpose}>
          <input type="checkbox" name={`consents.${purpose}`} value="yes" required={purpose === 'health'} />
          <span>{texts[purpose]}</span>
        </label>
      ))}
    </section>
  );
};

/** Programs fill it in, people do not see it (contract 2.1). */
const Honeypot = () => (
  <div className="away" aria-hidden="true">
    <label htmlFor="website">Leave this empty</label>
    <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
  </div>
);

const Form = ({ screening, intro }: { screening: ScreeningForm; intro: ReactNode }) => {
  const { clinic, formToken, again } = screening;
  const catalogue = publishedCatalogue('microneedling');
  if (!catalogue) throw new Error('There is no published catalogue');
  const form = questionnaire(catalogue, { lang: clinic.lang, device: clinic.device });
  const keys = new Set(again?.asked ?? form.questions.map(({ key }) => key));
  const fields: Fields = again?.shown ?? new Map();
  return (
    <>
      {intro}
      <form method="post" action={`/v1/clinics/${clinic.clinic}/screenings`}>
        <Hidden fields={new Map([...(again?.carried ?? []), ['formToken', [formToken]]])} />
        <Honeypot />
        {form.groups.map((group) => (
          <Group key={group.key} group={group} asked={{ form, keys, fields }} />
        ))}
        <section>
          <h2>How we reach you</h2>
          {contactFields.map(({ name, label, type }) => (
            <TextField key={name} name={name} label={label} type={type} values={fields.get(name) ?? []} errors={[]} />
          ))}
        </section>
        <Consents lang={clinic.lang} />
        <button type="submit">Send my answers</button>
      </form>
    </>
  );
};

/** The form of a clinic. Its title says nothing about health: titles end up in tabs and histories. */
export const screeningForm = (screening: ScreeningForm): RenderedPage => {
  const { clinic, again } = screening;
  const intro = (
    <>
      <h1>{again ? 'What may have changed' : 'Is this treatment right for you?'}</h1>
      <p>
        {again
          ? 'These questions are asked again, because answers like these change with time. Your other answers are taken over.'
          : 'Your answers tell you and the clinic whether a consultation makes sense. This is not a diagnosis.'}
      </p>
    </>
  );
  const { html, headers } = page({
    title: `Your enquiry at ${clinic.name}`,
    lang: clinic.lang,
    clinic,
    formTargets: [...clinic.origins, ...clinic.returnPrefixes.map((prefix) => new URL(prefix).origin)],
    children: <Form screening={screening} intro={intro} />,
  });
  // With no-referrer a browser would post the form as if it came from nowhere (`Origin: null`), and E1 would flag it.
  return { html, headers: { ...headers, 'Referrer-Policy': 'same-origin' } };
};
