/** What an operator types to verify a deployment, read and checked before anything is asked. */
import { parseArgs } from 'node:util';
import { verifySteps } from '../../shared/verify/all-steps.ts';

export const usage = `npm run -s verify -- [--stage NAME | --url URL] [flags]

Does the main job of the product at the clinic "canary", from outside, and prints what came. It leaves two leads there and
mails to SES' simulator alone, never to a person.

  (nothing)       the local stack that runs here (PORT, DYNAMODB_PORT, LOCAL_PORT)
  --stage NAME    a deployed stage, by the outputs of its stack; what the tables tell is asked as well
  --url URL       only what anybody can see, at this address; with --stage, instead of the stage's own address
  --console URL   where staff work, when it is another address
  --api URL       the gateway behind the edge, to see that it refuses
  --token TOKEN   access token of a member of the clinic canary with the role staff (or SUITABLY_TOKEN), for "staff-change"
  --prepare       make the clinic canary where it is missing (with --stage, or locally)
  --leave-out STEP  do not ask this step; may be repeated
  --json          rows as JSON

Steps: ${verifySteps.map(({ name }) => name).join(', ')}

Exit 0 when no step was missed, 1 when one was or nothing could be asked, 2 on flags that cannot be read.`;

/** Where, with what, and how it is told. No stage and no url is the local stack. */
export type VerifyFlags = {
  stage?: string | undefined;
  url?: string | undefined;
  consoleUrl?: string | undefined;
  apiUrl?: string | undefined;
  token?: string | undefined;
  leaveOut: readonly string[];
  isPreparing: boolean;
  isJson: boolean;
};

const text = { type: 'string' } as const;
const yes = { type: 'boolean', default: false } as const;
const list = { type: 'string', multiple: true } as const;
const options = {
  ...{ stage: text, url: text, console: text, api: text, token: text },
  ...{ 'leave-out': list, prepare: yes, json: yes, help: yes },
} as const;

const isOrigin = (typed: string): boolean => /^https?:\/\/[^/?#]+$/.test(typed) && URL.canParse(typed);

/** Reads the flags; `help`, or what is wrong in lines. Never throws. */
export const readFlags = (args: readonly string[]): VerifyFlags | 'help' | { refused: readonly string[] } => {
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) return 'help';
    const urls = { '--url': values.url, '--console': values.console, '--api': values.api };
    const leaveOut = values['leave-out'] ?? [];
    const known = verifySteps.map(({ name }) => name);
    const refused = [
      ...Object.entries(urls)
        .filter(([, typed]) => typed !== undefined && !isOrigin(typed))
        .map(([flag]) => `${flag}: an address such as https://skin.clinic.com, without a path.`),
      ...leaveOut.filter((name) => !known.includes(name)).map((name) => `--leave-out: no step ${name}.`),
      ...(values.prepare && values.url && !values.stage ? ['--prepare: needs --stage, to reach its tables.'] : []),
    ];
    if (refused.length > 0) return { refused };
    const { stage, url, console: consoleUrl, api: apiUrl, token = process.env.SUITABLY_TOKEN } = values;
    const how = { leaveOut, isPreparing: values.prepare, isJson: values.json };
    return { stage, url, consoleUrl, apiUrl, token: token || undefined, ...how };
  } catch (error) {
    return { refused: [error instanceof Error ? error.message : 'The flags cannot be read.', '', usage] };
  }
};
