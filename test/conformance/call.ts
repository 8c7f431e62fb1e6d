/** One call of a function to a service of AWS, in words that hold for every stage. */
import type { readTemplate } from '../../local/read-template.ts';

type Stack = ReturnType<typeof readTemplate>['stack'];

/**
 * What a role has to allow. In `resource` and in the values of `context` (condition keys), `${Id.Attribute}` stands for
 * a resource of the template by its logical id without CDK's hash, `${NAME}` for the function's variable NAME.
 */
export type Call = {
  function: string;
  action: string;
  resource: string;
  context: Readonly<Record<string, string>>;
};

/** Attributes of resources by which policies and services name them. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Api': ['Ref'],
  'AWS::CloudFront::Distribution': ['Ref'],
  'AWS::Cognito::UserPool': ['Arn'],
  'AWS::DynamoDB::GlobalTable': ['StreamArn', 'Arn'],
  'AWS::Events::Rule': ['Arn'],
  'AWS::KMS::Key': ['Arn'],
  'AWS::Lambda::Function': ['Arn'],
  'AWS::Logs::LogGroup': ['Arn', 'Ref'],
  'AWS::S3::Bucket': ['Arn'],
  'AWS::SES::ConfigurationSet': ['Ref'],
  'AWS::SES::EmailIdentity': ['Ref'],
  'AWS::SNS::Topic': ['Ref'],
  'AWS::SQS::Queue': ['Arn'],
};

/** A logical id as people gave it, without the hash that CDK appends. */
export const withoutHash = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** What stands for what in one stack: `[text, symbol]`, longest text first. Throws where two resources share a name. */
export function symbolsOf(stack: Stack): [text: string, symbol: string][] {
  const symbols = stack.all.flatMap(({ id, type }) =>
    (namedBy[type] ?? []).map((attribute): [string, string] => [
      attribute === 'Ref' ? stack.ref(id) : String(stack.attribute(id, attribute)),
      `\${${withoutHash(id)}.${attribute}}`,
    ]),
  );
  const twice = symbols.find(([, symbol], index) => symbols.findIndex(([, other]) => other === symbol) !== index);
  if (twice) throw new Error(`Two resources are called ${twice[1]} without CDK's hash.`);
  return [
    ...symbols.toSorted(([left], [right]) => right.length - left.length),
    [`:${stack.region}:${stack.account}:`, ':${AWS::Region}:${AWS::AccountId}:'],
  ];
}

/** Replaces names of this stack by what stands for them. */
export const symbolic = (text: string, symbols: readonly [string, string][]): string => {
  const whole = symbols.find(([name]) => text === name || text.startsWith(`${name}/`) || text.endsWith(`/${name}`));
  const replaced = whole ? text.replace(whole[0], () => whole[1]) : text;
  return symbols.slice(-1).reduce((result, [name, symbol]) => result.replace(name, () => symbol), replaced);
};

/** Puts the names of a stack back. Throws for a symbol that means nothing there. */
export function literal(text: string, symbols: readonly [string, string][], variables: Record<string, string>): string {
  const region = symbols.at(-1)?.[0].split(':') ?? [];
  const fixed: Record<string, string | undefined> = { '${AWS::Region}': region[1], '${AWS::AccountId}': region[2] };
  return text.replaceAll(/\$\{([^}]+)\}/g, (symbol, name: string) => {
    const known = fixed[symbol] ?? symbols.find(([, one]) => one === symbol)?.[0] ?? variables[name];
    if (known === undefined) throw new Error(`Nothing is called ${symbol} here.`);
    return known;
  });
}

/** A call as one line, by which it is kept and compared. */
export const lineOf = ({ action, resource, context }: Omit<Call, 'function'>): string =>
  [action, resource, ...Object.entries(context).map(([key, value]) => `${key}=${value}`)].join(' ');

/** The call of a line. */
export function callOf(name: string, line: string): Call {
  const [action = '', resource = '', ...keys] = line.split(' ');
  const context = Object.fromEntries(keys.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  return { function: name, action, resource, context };
}
