/** Fields of a form as plain HTML; errors stand at the field they belong to. */
import type { ReactNode } from 'react';

/** A field with what was typed and what is wrong with it. */
export type FieldState = {
  /** Name in the form, such as `answers.age`. */
  name: string;
  values: readonly string[];
  errors: readonly string[];
};

/** What the form's script reads off a field (`shared/contract/form-script.ts`). */
export type FieldData = { 'data-type'?: string; 'data-none'?: string; 'data-show-if'?: string };

/** Id of a field's first control, for labels and for the links in an error summary. */
export const fieldId = (name: string): string => name.replaceAll('.', '-');

/** Id of the first control of a group: only what is at fault is led to by a link. */
export const targetId = ({ name, errors }: Pick<FieldState, 'name' | 'errors'>): string | undefined =>
  errors.length > 0 ? fieldId(name) : undefined;

const errorId = (name: string) => `${fieldId(name)}-error`;

/** Id of a field's help. */
export const helpId = (name: string): string => `${fieldId(name)}-help`;

const Errors = ({ name, errors }: Omit<FieldState, 'values'>) => (
  <p className="error" id={errorId(name)}>
    {errors.join(' ')}
  </p>
);

/** Ties help and error to the control: whoever moves from control to control hears both. */
const described = ({ name, errors }: FieldState, help: string | undefined) => {
  const ids = [...(help ? [helpId(name)] : []), ...(errors.length > 0 ? [errorId(name)] : [])];
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': errors.length > 0 || undefined,
  };
};

const Help = ({ name, help }: { name: string; help: string }) => (
  <p className="help" id={helpId(name)}>
    {help}
  </p>
);

/** `number`: whole numbers. `lines`: a text of several lines. */
type Text = FieldState & {
  label: string;
  help?: string;
  type?: 'text' | 'email' | 'tel' | 'number' | 'lines';
  autoComplete?: string;
  data?: FieldData;
};

/** One line, or several, of typed text. */
export const TextField = ({ label, help, type = 'text', autoComplete = 'off', data, ...field }: Text) => {
  const id = fieldId(field.name);
  const control = { id, name: field.name, defaultValue: field.values[0], autoComplete, ...described(field, help) };
  // A number field loses what is no number, and turns with the wheel; a text field with digits does neither.
  const input = type === 'number' ? <input type="text" inputMode="numeric" {...control} /> : undefined;
  return (
    <div className="field" {...data}>
      <label htmlFor={id}>{label}</label>
      {help && <Help name={field.name} help={help} />}
      {field.errors.length > 0 && <Errors {...field} />}
      {type === 'lines' ? <textarea rows={4} {...control} /> : (input ?? <input type={type} {...control} />)}
    </div>
  );
};

/** A set of controls under one question. */
export const FieldGroup = ({
  legend,
  help,
  field,
  data,
  children,
}: {
  legend: string;
  help?: string;
  field: FieldState;
  data?: FieldData;
  children: ReactNode;
}) => (
  <fieldset className="field" {...data} {...described(field, help)}>
    <legend>{legend}</legend>
    {help && <Help name={field.name} help={help} />}
    {field.errors.length > 0 && <Errors {...field} />}
    {children}
  </fieldset>
);

/** A box or a button with its words. */
export const Choice = ({
  label,
  ...control
}: {
  label: string;
  type: 'checkbox' | 'radio';
  name: string;
  value: string;
  id?: string;
  defaultChecked?: boolean;
  required?: boolean;
}) => (
  <label className="choice">
    <input {...control} />
    {label}
  </label>
);

type Option = { value: string; label: string };

const areShort = (options: readonly Option[]) =>
  options.length <= 4 && options.every(({ label }) => label.length <= 16);

/** Radio buttons, or boxes where several may be ticked; side by side where they are few and short. */
export const Choices = (
  props: FieldState & {
    legend: string;
    help?: string;
    options: readonly Option[];
    isMulti: boolean;
    data?: FieldData;
  },
) => {
  const { legend, help, options, isMulti, data, ...field } = props;
  return (
    <FieldGroup legend={legend} help={help} field={field} data={data}>
      <div className={areShort(options) ? 'short' : 'long'}>
        {options.map(({ value, label }, at) => (
          <Choice
            key={value}
            label={label}
            type={isMulti ? 'checkbox' : 'radio'}
            id={at === 0 ? targetId(field) : undefined}
            name={field.name}
            value={value}
            defaultChecked={field.values.includes(value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
};
