/**
 * A form that was refused, given back: what is wrong is named and can be corrected here, everything else that was typed
 * travels along and is not asked again.
 */
import type { ReactNode } from 'react';
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import { consentTexts } from '../screening/consent-texts.ts';
import { publishedCatalogue } from '../screening/published-catalogue.ts';
import { type Questionnaire, questionnaire } from '../screening/questionnaire.ts';
import { Choices, type Fields, fieldId, QuestionField, TextField } from './form-field.tsx';
import { page, type RenderedPage } from './page.tsx';
import { problemPage } from './problem-page.tsx';

type Problem = {
  type: string;
  title: string;
  detail: string;
  traceId: string;
  errors?: readonly { pointer: string; message: string }[];
};

const contactLabels = {
  name: 'Your name',
  email: 'E-mail address',
  phone: 'Phone (optional)',
  note: 'Your message (optional)',
};
const contactTypes = { name: 'text', email: 'email', phone: 'tel', note: 'lines' } as const;

/** `/answers/events/0/date` belongs to the field `answers.events`, `/contact/email` to `contact.email`. */
const fieldOf = (pointer: string): string => pointer.split('/').slice(1, 3).join('.');

const complaints = ({ errors = [] }: Problem): Map<string, string[]> => {
  const byField = new Map<string, string[]>();
  for (const { pointer, message } of errors) {
    const field = fieldOf(pointer);
    byField.set(field, [...(byField.get(field) ?? []), message]);
  }
  return byField;
};

/** The controls for one field at fault, and the names of fields that they stand for. */
const controlFor = (
  field: string,
  errors: readonly string[],
  form: { asked: Questionnaire; fields: Fields },
): { names: string[]; control: ReactNode; label: string } | undefined => {
  const { asked, fields } = form;
  const values = fields.get(field) ?? [];
  const [group = '', member = ''] = field.split('.');
  if (group === 'contact' && Object.hasOwn(contactLabels, member)) {
    const key = member as keyof typeof contactLabels;
    const props = { label: contactLabels[key], type: contactTypes[key], name: field, values, errors };
    return { names: [field], label: contactLabels[key], control: <TextField key={field} {...props} /> };
  }
  if (field === 'consents.health') {
    const options = [{ value: 'yes', label: consentTexts(asked.lang).health }];
    const props = { name: field, values, errors, legend: 'Your consent', options, isMulti: true };
    return { names: [field], label: 'Your consent', control: <Choices key={field} {...props} /> };
  }
  const question = group === 'answers' ? asked.questions.find(({ key }) => key === member) : undefined;
  if (!question) return undefined;
  const names = question.type === 'events' ? asked.events.map(({ type }) => `answers.events.${type}`) : [field];
  const props = { question, events: asked.events, fields, errors };
  return { names, label: question.text, control: <QuestionField key={field} {...props} /> };
};

/** Ticks of "none of these" for the groups of questions at fault, since a tick may be what has to change. */
const NoneApply = ({ groups, ticked }: { groups: Questionnaire['groups']; ticked: readonly string[] }) => (
  <>
    {groups.map(({ key, title, noneLabel }) => (
      <Choices
        key={key}
        name="noneApply"
        values={ticked}
        errors={[]}
        legend={title}
        options={[{ value: key, label: noneLabel ?? '' }]}
        isMulti
      />
    ))}
  </>
);

const Kept = ({
  fields,
  shown,
  groups,
}: {
  fields: Fields;
  shown: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}) => (
  <>
    {[...fields].flatMap(([name, values]) =>
      values
        .filter((value) => !shown.has(name) && !(name === 'noneApply' && groups.has(value)))
        // biome-ignore lint/suspicious/noArrayIndexKey: repeated fields have no identity but their place
        .map((value, at) => <input key={`${name}:${at}`} type="hidden" name={name} value={value} />),
    )}
  </>
);

const Refused = ({ problem, asked, fields }: { problem: Problem; asked: Questionnaire; fields: Fields }) => {
  const byField = [...complaints(problem)];
  const controls = byField.map(([field, errors]) => ({
    field,
    errors,
    shown: controlFor(field, errors, { asked, fields }),
  }));
  const shown = new Set(controls.flatMap((control) => control.shown?.names ?? []));
  const atFault = new Set(
    byField
      .flatMap(([field]) => asked.questions.filter(({ key }) => field === `answers.${key}`))
      .map(({ group }) => group),
  );
  // A tick contradicts an answer only in a contradiction; a field that is merely wrong does not need it.
  const isContradiction = problem.type.endsWith(':consistency');
  const groups = asked.groups.filter(({ key, noneLabel }) => isContradiction && atFault.has(key) && noneLabel !== null);
  return (
    <>
      <h1>{problem.title}</h1>
      <div className="summary" role="alert">
        <h2>{problem.detail}</h2>
        <ul>
          {controls.map(({ field, errors, shown: control }) => (
            <li key={field}>
              {control ? (
                <a href={`#${fieldId(field)}`}>{`${control.label.replace(/[?:.]?$/, ':')} ${errors.join(' ')}`}</a>
              ) : (
                errors.join(' ')
              )}
            </li>
          ))}
        </ul>
      </div>
      <form method="post">
        <Kept fields={fields} shown={shown} groups={new Set(groups.map(({ key }) => key))} />
        {controls.map(({ shown: control }) => control?.control)}
        <NoneApply groups={groups} ticked={fields.get('noneApply') ?? []} />
        <button type="submit">Send again</button>
      </form>
    </>
  );
};

/** The page for a refused form post. Without the clinic, or without a field to correct, it only says what went wrong. */
export const refusedForm = (problem: Problem, fields: Fields, settings: ClinicSettings | undefined): RenderedPage => {
  const catalogue = publishedCatalogue('microneedling');
  if (!settings || !catalogue || !problem.errors || fields.size === 0) return problemPage(problem);
  const asked = questionnaire(catalogue, { lang: settings.lang, device: settings.device });
  return page({
    title: `Error: ${problem.title}`,
    lang: settings.lang,
    clinic: settings,
    // After success the browser follows our redirect to the clinic's page, and checks that against this list.
    formTargets: [...settings.origins, ...settings.returnPrefixes.map((prefix) => new URL(prefix).origin)],
    children: <Refused problem={problem} asked={asked} fields={fields} />,
  });
};
