/** Fields of a screening form as plain HTML, from the questionnaire's rows; errors stand at the field they belong to. */
import type { ReactNode } from 'react';
import type { AskedQuestion, Questionnaire } from '../screening/questionnaire.ts';

/** A field with what was typed and what is wrong with it. */
export type FieldState = {
  /** Name in the form, such as `answers.age`. */
  name: string;
  values: readonly string[];
  errors: readonly string[];
};

/** Id of a field's first control, for labels and for the links in an error summary. */
export const fieldId = (name: string): string => name.replaceAll('.', '-');

const errorId = (name: string) => `${fieldId(name)}-error`;

const Errors = ({ name, errors }: Omit<FieldState, 'values'>) => (
  <p className="error" id={errorId(name)}>
    {errors.join(' ')}
  </p>
);

const described = ({ name, errors }: FieldState) =>
  errors.length > 0 ? { 'aria-describedby': errorId(name), 'aria-invalid': true } : {};

/** `lines`: a text of several lines. */
type Text = FieldState & { label: string; help?: string; type?: 'text' | 'email' | 'tel' | 'number' | 'lines' };

/** One line, or several, of typed text. */
export const TextField = ({ label, help, type = 'text', ...field }: Text) => {
  const control = { id: fieldId(field.name), name: field.name, defaultValue: field.values[0], ...described(field) };
  return (
    <div className="field">
      <label htmlFor={fieldId(field.name)}>{label}</label>
      {help && <p className="help">{help}</p>}
      {field.errors.length > 0 && <Errors {...field} />}
      {type === 'lines' ? <textarea rows={5} {...control} /> : <input type={type} {...control} />}
    </div>
  );
};

type Choice = { value: string; label: string };

const Group = ({
  legend,
  help,
  field,
  children,
}: {
  legend: string;
  help?: string;
  field: FieldState;
  children: ReactNode;
}) => (
  <fieldset className="field" {...described(field)}>
    <legend>{legend}</legend>
    {help && <p className="help">{help}</p>}
    {field.errors.length > 0 && <Errors {...field} />}
    {children}
  </fieldset>
);

/** Radio buttons, or boxes where several may be ticked. */
export const Choices = (
  props: FieldState & { legend: string; help?: string; options: readonly Choice[]; isMulti: boolean },
) => {
  const { legend, help, options, isMulti, ...field } = props;
  return (
    <Group legend={legend} help={help} field={field}>
      {options.map(({ value, label }, at) => (
        <label className="choice" key={value}>
          <input
            type={isMulti ? 'checkbox' : 'radio'}
            id={at === 0 ? fieldId(field.name) : undefined}
            name={field.name}
            value={value}
            defaultChecked={field.values.includes(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </Group>
  );
};

const concernLines = 3;

const Concerns = ({ question, ...field }: FieldState & { question: AskedQuestion }) => (
  <Group legend={question.text} help={question.help} field={field}>
    {Array.from({ length: Math.max(concernLines, field.values.length) }, (_empty, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity but their place
      <p key={at}>
        <select
          id={at === 0 ? fieldId(field.name) : undefined}
          name={field.name}
          defaultValue={field.values[at] ?? ''}
          aria-label={`${question.text} (${at + 1})`}
        >
          <option value="">–</option>
          {question.options.map((concern) => (
            <optgroup key={concern.value} label={concern.label}>
              {(question.areas ?? []).map((area) => (
                <option key={area.value} value={`${concern.value}:${area.value}`}>
                  {concern.label}: {area.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
    ))}
  </Group>
);

const eventHelp = 'The date as YYYY-MM-DD; or over-a-year, or unknown. Leave empty what did not happen.';

/** Values by field name. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const Events = ({ question, events, fields, errors }: QuestionField & { errors: readonly string[] }) => (
  <Group legend={question.text} help={eventHelp} field={{ name: 'answers.events', values: [], errors }}>
    <span id={fieldId('answers.events')} />
    {events.map(({ type, text }) => {
      const name = `answers.events.${type}`;
      return <TextField key={type} label={text} name={name} values={fields.get(name) ?? []} errors={[]} />;
    })}
  </Group>
);

type QuestionField = { question: AskedQuestion; events: Questionnaire['events']; fields: Fields };

/** A question of any type, with what was typed into it. */
export const QuestionField = ({ question, events, fields, errors }: QuestionField & { errors: readonly string[] }) => {
  const { key, text, help, type, options } = question;
  const name = `answers.${key}`;
  const field = { name, values: fields.get(name) ?? [], errors };
  if (type === 'events') return <Events question={question} events={events} fields={fields} errors={errors} />;
  if (type === 'concerns') return <Concerns question={question} {...field} />;
  if (type === 'number') return <TextField label={text} help={help} type="number" {...field} />;
  return <Choices legend={text} help={help} options={options} isMulti={type === 'multi'} {...field} />;
};
