/** Calls of every kind at a running stack: as a member, as a person with a link from a mail, as a form. */
import type { Stack } from './stack.ts';

const form = 'application/x-www-form-urlencoded';

type Call = { method?: string; as?: string; body?: unknown; headers?: Record<string, string> };

/** Asks without compression, so that a body is as large as it can be; `as`: a role at alba. */
export const callsOf = (stack: Stack) => {
  const ask = async (path: string, { method = 'GET', as, body, headers }: Call = {}): Promise<Response> => {
    const token: Record<string, string> = as
      ? { authorization: `Bearer ${await stack.token(`${as}@alba.example`)}` }
      : {};
    const isForm = body instanceof URLSearchParams;
    const type: Record<string, string> =
      body === undefined ? {} : { 'content-type': isForm ? form : 'application/json' };
    return await stack.request(path, {
      method,
      headers: { 'accept-encoding': 'identity', ...token, ...type, ...headers },
      ...(body !== undefined && { body: isForm ? body.toString() : JSON.stringify(body) }),
    });
  };
  return {
    ask,
    staff: (path: string, as = 'admin', call: Call = {}) => ask(`/v1/staff/alba${path}`, { as, ...call }),
    /** The path of a link of one kind in some mail to somebody. */
    linkIn: (to: string, start: string): string => {
      const texts = stack.mailbox.messages(to).map(({ text }) => text);
      const paths = [...texts.join('\n').matchAll(/http:\/\/localhost:\d+(\/[^\s)\]>]+)/g)].map(
        ([, path = '']) => path,
      );
      return paths.find((path) => path.startsWith(start)) ?? `no link to ${start}`;
    },
  };
};
export type Calls = ReturnType<typeof callsOf>;

/** Fields of a page's form as it would send them, its button included. */
export const fieldsOf = (page: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [, tag = ''] of page.matchAll(/<(?:input|button) ([^>]*)>/g)) {
    const [, name = ''] = /name="([^"]+)"/.exec(tag) ?? [];
    if (name) fields.set(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  return fields;
};
