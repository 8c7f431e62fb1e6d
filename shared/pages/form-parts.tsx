/** The parts of a screening form: a step for each group of questions, one for who is asking and what they agree to. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import type { Questionnaire } from '../screening/questionnaire.ts';
import { consentTexts } from '../texts/consent-texts.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { ContactField, contactNames } from './contact-field.tsx';
import { Choice } from './form-field.tsx';
import { PrivacyNotice } from './form-intro.tsx';
import { type Fields, QuestionField } from './question-field.tsx';

/** Fields that travel along unseen. */
export const Hidden = ({ fields }: { fields: Fields }) => (
  <>
    {[...fields].flatMap(([name, values]) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: repeated fields have no identity but their place
      values.map((value, at) => <input key={`${name}:${at}`} type="hidden" name={name} value={value} />),
    )}
  </>
);

/**
 * Which questions are asked, and what they hold already. `isAgain`: answers of an earlier screening are taken up;
 * `assumed`: types of events whose day is one that the person does not remember.
 */
export type Asked = {
  form: Questionnaire;
  keys: ReadonlySet<string>;
  fields: Fields;
  isAgain: boolean;
  assumed: readonly string[];
  today?: string;
};

type Group = Questionnaire['groups'][number];

/** One tick for "none of these apply" to the questions of a group. */
export const GroupTick = ({ group, lang, isTicked }: { group: Group; lang: Language; isTicked?: boolean }) => (
  <fieldset className="whole">
    <legend>{formTexts(lang).oneTick}</legend>
    <Choice
      type="checkbox"
      name="noneApply"
      value={group.key}
      defaultChecked={isTicked}
      label={group.noneLabel ?? ''}
    />
  </fieldset>
);

/** The questions of a group, under a tick for "none of these" where it stands for all of them. */
export const GroupStep = ({ group, asked }: { group: Group; asked: Asked }) => {
  const { form, keys, fields, isAgain, assumed, today } = asked;
  const ofGroup = form.questions.filter((question) => question.group === group.key);
  const questions = ofGroup.filter(({ key }) => keys.has(key));
  if (questions.length === 0) return null;
  // What is always answered by hand (it has no "no" value) is no part of the tick; dates of before are no "none".
  const isWhole = ofGroup.every(({ key, none, type }) =>
    type === 'events' ? !isAgain : keys.has(key) || none.length === 0,
  );
  return (
    <section className="step" data-group={group.key}>
      <h2>{group.title}</h2>
      {isWhole && group.noneLabel !== null && <GroupTick group={group} lang={form.lang} />}
      {questions.map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          events={form.events}
          fields={fields}
          errors={[]}
          assumed={assumed}
          today={today}
          lang={form.lang}
        />
      ))}
    </section>
  );
};

const purposes = ['health', 'reminder', 'marketing'] as const;

type OfClinic = { clinic: ClinicSettings; lang: Language };

const Consents = ({ clinic, lang }: OfClinic) => {
  const texts = consentTexts(lang);
  return (
    <fieldset className="field">
      <legend>{formTexts(lang).consent}</legend>
      <input type="hidden" name="consents.textId" value={texts.textId} />
      {purposes.map((purpose) => (
        <Choice
          key={purpose}
          type="checkbox"
          name={`consents.${purpose}`}
          value="yes"
          required={purpose === 'health'}
          label={texts[purpose]}
        />
      ))}
      <PrivacyNotice clinic={clinic} lang={lang} />
    </fieldset>
  );
};

/** Who is asking, and what they agree to. Nothing is ticked for them. */
export const ContactStep = ({ clinic, lang, fields }: OfClinic & { fields: Fields }) => (
  <section className="step" data-group="contact">
    <h2>{formTexts(lang).contact}</h2>
    {contactNames.map((name) => (
      <ContactField key={name} name={name} lang={lang} values={fields.get(name) ?? []} errors={[]} />
    ))}
    <Consents clinic={clinic} lang={lang} />
  </section>
);

/** Programs fill it in, people do not see it (docs/contract.md#holds). */
export const Honeypot = ({ lang }: { lang: Language }) => (
  <div className="away" aria-hidden="true">
    <label htmlFor="leave-empty">{formTexts(lang).leaveEmpty}</label>
    <input id="leave-empty" name="leaveEmpty" type="text" tabIndex={-1} autoComplete="off" />
  </div>
);
