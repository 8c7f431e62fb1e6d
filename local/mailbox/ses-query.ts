import { escapeMarkup } from '../host/serve-http.ts';

/** One call of the SES v1 query protocol: its action and its flat parameters (`Tags.member.1.Name`). */
export type SesCall = { action: string; parameters: ReadonlyMap<string, string> };

/** A refusal in the service's words. `code` is what the SDK turns into the error's name. */
export type SesRefusal = { status: number; code: string; message: string };

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/';

/** Reads a form-encoded body. */
export function readSesCall(body: string): SesCall {
  const parameters = new Map(new URLSearchParams(body));
  return { action: parameters.get('Action') ?? '', parameters };
}

/** The values of a list parameter (`<name>.member.1`, `.2`, …). */
export function members(parameters: SesCall['parameters'], name: string): string[] {
  const values: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = parameters.get(`${name}.member.${index}`);
    if (value === undefined) return values;
    values.push(value);
  }
}

/** The message tags of a call as an object. */
export function tagsOf(parameters: SesCall['parameters']): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; ; index += 1) {
    const name = parameters.get(`Tags.member.${index}.Name`);
    if (name === undefined) return tags;
    tags[name] = parameters.get(`Tags.member.${index}.Value`) ?? '';
  }
}

/** The XML of a success; `result` holds the members of the action's result element. */
export function successXml(action: string, result: Record<string, string>, requestId: string): string {
  const inner = Object.entries(result).map(([name, value]) => `<${name}>${escapeMarkup(value)}</${name}>`);
  return [
    `<${action}Response xmlns="${namespace}"><${action}Result>${inner.join('')}</${action}Result>`,
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`,
  ].join('');
}

/** The XML of a refusal. */
export function refusalXml({ status, code, message }: SesRefusal, requestId: string): string {
  const type = status >= 500 ? 'Receiver' : 'Sender';
  const error = `<Type>${type}</Type><Code>${code}</Code><Message>${escapeMarkup(message)}</Message>`;
  return `<ErrorResponse xmlns="${namespace}"><Error>${error}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`;
}
