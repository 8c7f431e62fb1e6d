/** What `{ "Ref": "AWS::NoValue" }` resolves to: the property or list entry around it disappears. */
const noValue = Symbol('AWS::NoValue');

/** Where the names of a template lead. Every function throws when the name does not exist. */
export type Scope = {
  ref: (name: string) => unknown;
  attribute: (logicalId: string, name: string) => unknown;
  condition: (name: string) => boolean;
  mapping: (map: string, top: string, second: string) => unknown;
};

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

const list = (value: unknown, name: string): unknown[] => {
  if (!Array.isArray(value)) throw new Error(`${name} needs a list.`);
  return value;
};

const text = (value: unknown, name: string): string => {
  if (typeof value === 'object' || value === undefined) throw new Error(`${name} needs text.`);
  return String(value);
};

function select(argument: unknown, scope: Scope): unknown {
  const [index, from] = list(argument, 'Fn::Select');
  const chosen = list(resolve(from, scope), 'Fn::Select')[Number(resolve(index, scope))];
  if (chosen === undefined) throw new Error('Fn::Select points outside its list.');
  return chosen;
}

function join(argument: unknown, scope: Scope): string {
  const [separator, parts] = list(argument, 'Fn::Join');
  return list(resolve(parts, scope), 'Fn::Join')
    .map((part) => text(part, 'Fn::Join'))
    .join(String(separator));
}

function split(argument: unknown, scope: Scope): string[] {
  const [separator, source] = list(argument, 'Fn::Split');
  return text(resolve(source, scope), 'Fn::Split').split(String(separator));
}

function substitute(argument: unknown, scope: Scope): string {
  const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
  return String(pattern).replace(/\$\{([^}]*)\}/g, (_, inner: string) => {
    const name = inner.trim();
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (variables && Object.hasOwn(variables, name)) return text(resolve(variables[name], scope), 'Fn::Sub');
    const dot = name.indexOf('.');
    return text(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)), 'Fn::Sub');
  });
}

function attribute(argument: unknown, scope: Scope): unknown {
  const [id, name] = typeof argument === 'string' ? argument.split(/\.(.*)/s) : list(argument, 'Fn::GetAtt');
  return scope.attribute(String(id), String(resolve(name, scope)));
}

function choose(argument: unknown, scope: Scope): unknown {
  const [condition, whenTrue, whenFalse] = list(argument, 'Fn::If');
  return resolve(scope.condition(String(condition)) ? whenTrue : whenFalse, scope);
}

const everyArgument = (argument: unknown, scope: Scope, name: string): boolean[] =>
  list(argument, name).map((part) => resolve(part, scope) === true);

const intrinsics: Record<string, Intrinsic> = {
  Ref: (name, scope) => (name === 'AWS::NoValue' ? noValue : scope.ref(String(name))),
  Condition: (name, scope) => scope.condition(String(name)),
  'Fn::GetAtt': attribute,
  'Fn::Join': join,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': choose,
  'Fn::Base64': (argument, scope) => Buffer.from(text(resolve(argument, scope), 'Fn::Base64')).toString('base64'),
  'Fn::FindInMap': (argument, scope) => {
    const [map, top, second] = list(resolve(argument, scope), 'Fn::FindInMap');
    return resolve(scope.mapping(String(map), String(top), String(second)), scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope), 'Fn::Equals');
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::And': (argument, scope) => everyArgument(argument, scope, 'Fn::And').every(Boolean),
  'Fn::Or': (argument, scope) => everyArgument(argument, scope, 'Fn::Or').some(Boolean),
  'Fn::Not': (argument, scope) => !everyArgument(argument, scope, 'Fn::Not').some(Boolean),
};

/** Replaces every intrinsic function in `value`, depth first. Throws for functions that one machine cannot answer. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((part) => resolve(part, scope)).filter((part) => part !== noValue);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first && (first[0] === 'Ref' || first[0].startsWith('Fn::'))) {
    const intrinsic = intrinsics[first[0]];
    if (!intrinsic) throw new Error(`${first[0]} is not supported by the local runner.`);
    return intrinsic(first[1], scope);
  }
  if (entries.length === 1 && first?.[0] === 'Condition' && typeof first[1] === 'string') {
    return scope.condition(first[1]);
  }
  return Object.fromEntries(
    entries.map(([key, part]) => [key, resolve(part, scope)]).filter(([, part]) => part !== noValue),
  );
}
