/** The questions of a screening as fields, from the questionnaire's rows. */
import type { AskedQuestion, Questionnaire } from '../screening/questionnaire.ts';
import { recentMonths } from '../screening/recent-months.ts';
import { filled } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { Choices, type FieldData, FieldGroup, type FieldState, TextField, targetId } from './form-field.tsx';

/** Values by field name. */
export type Fields = ReadonlyMap<string, readonly string[]>;

type QuestionState = { question: AskedQuestion; data: FieldData; lang: Language };

const concernLines = 3;

const Concerns = ({ question, data, lang, ...field }: FieldState & QuestionState) => {
  const { line, pleaseChoose, nothingElse, concernAt } = formTexts(lang);
  return (
    <FieldGroup legend={question.text} help={question.help} field={field} data={data}>
      {Array.from({ length: Math.max(concernLines, field.values.length) }, (_empty, at) => (
        <select
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
          key={at}
          id={at === 0 ? targetId(field) : undefined}
          name={field.name}
          defaultValue={field.values[at] ?? ''}
          aria-label={filled(line, { question: question.text, n: String(at + 1) })}
          autoComplete="off"
        >
          <option value="">{at === 0 ? pleaseChoose : nothingElse}</option>
          {question.options.map((concern) => (
            <optgroup key={concern.value} label={concern.label}>
              {(question.areas ?? []).map((area) => (
                <option key={area.value} value={`${concern.value}:${area.value}`}>
                  {filled(concernAt, { concern: concern.label, area: area.label })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ))}
    </FieldGroup>
  );
};

/** Words for what is longer ago, by their names in the texts. */
const otherDates = { 'over-a-year': 'overAYear', unknown: 'unknownDay' } as const;

const isMonth = (value: string) => /^\d{4}-\d{2}$/.test(value);

/** What may stand for a day: a month, or a word for what is longer ago. A month of before stays among them. */
const daysOf = (chosen: string, today: string | undefined, lang: Language) => {
  const months = today ? recentMonths(today, lang) : [];
  const isOlder = isMonth(chosen) && !months.some(({ value }) => value === chosen);
  return [
    ...months,
    ...(isOlder ? [{ value: chosen, label: chosen }] : []),
    ...Object.entries(otherDates).map(([value, name]) => ({ value, label: formTexts(lang)[name] })),
  ];
};

/** A date that a date control can hold. What it cannot hold is given back as text, so that it can be corrected. */
const isDate = (typed: string) => /^(?:\d{4}-\d{2}-\d{2})?$/.test(typed);

/** One thing that may have happened. Of a date and a choice, the latest counts. */
const Event = ({
  name,
  text,
  values,
  isAssumed,
  today,
  lang,
}: {
  name: string;
  text: string;
  values: readonly string[];
  isAssumed: boolean;
  today?: string;
  lang: Language;
}) => {
  const other = values.find((value) => isMonth(value) || Object.hasOwn(otherDates, value)) ?? '';
  const date = values.find((value) => value !== '' && value !== other) ?? '';
  return (
    <fieldset className="event">
      <legend>{text}</legend>
      {isAssumed && <p className="help">{formTexts(lang).assumedDay}</p>}
      <div className="when">
        <label>
          {formTexts(lang).onDay}
          <input type={isDate(date) ? 'date' : 'text'} name={name} defaultValue={date} max={today} autoComplete="off" />
        </label>
        <label>
          {formTexts(lang).orRoughly}
          <select name={name} defaultValue={other} autoComplete="off">
            <option value="">–</option>
            {daysOf(other, today, lang).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
    </fieldset>
  );
};

type QuestionField = {
  question: AskedQuestion;
  events: Questionnaire['events'];
  fields: Fields;
  assumed?: readonly string[];
  today?: string;
  lang: Language;
};

const Events = ({
  question,
  events,
  fields,
  assumed = [],
  today,
  lang,
  errors,
  data,
}: QuestionField & QuestionState & Pick<FieldState, 'errors'>) => (
  <FieldGroup
    legend={question.text}
    help={`${question.help} ${formTexts(lang).eventsHelp}`}
    field={{ name: 'answers.events', values: [], errors }}
    data={data}
  >
    <span id={targetId({ name: 'answers.events', errors })} />
    {events.map(({ type, text }) => {
      const name = `answers.events.${type}`;
      const isAssumed = assumed.includes(type);
      return <Event key={type} {...{ name, text, isAssumed, today, lang }} values={fields.get(name) ?? []} />;
    })}
  </FieldGroup>
);

/** A question of any type, with what was typed into it. `today`: no later day can be picked. */
export const QuestionField = ({ errors, ...asked }: QuestionField & Pick<FieldState, 'errors'>) => {
  const { question, fields, lang } = asked;
  const { key, text, help, type, options, none, showIf } = question;
  const name = `answers.${key}`;
  const field = { name, values: fields.get(name) ?? [], errors };
  const data: FieldData = {
    'data-type': type,
    // Events have no "no" value, and are covered by a tick all the same.
    'data-none': none.length > 0 || type === 'events' ? none.join(' ') : undefined,
    'data-show-if': showIf ? JSON.stringify(showIf) : undefined,
  };
  if (type === 'events') return <Events {...asked} errors={errors} data={data} />;
  if (type === 'concerns') return <Concerns question={question} data={data} lang={lang} {...field} />;
  if (type === 'number') return <TextField label={text} help={help} type="number" data={data} {...field} />;
  return <Choices legend={text} help={help} options={options} isMulti={type === 'multi'} data={data} {...field} />;
};
