/** What a request matched: the route's key as in the template, its target, and the path parameters, decoded. */
export type RouteMatch<T> = { routeKey: string; target: T; parameters: Record<string, string> };

type Route<T> = { routeKey: string; target: T; method: string; segments: string[] };

const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

function parse<T>(routeKey: string, target: T): Route<T> {
  const [method = '', path = ''] = routeKey.split(' ');
  return { routeKey, target, method, segments: path.split('/').slice(1) };
}

function parametersOf(segments: string[], path: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const greedy = /^\{(.+)\+\}$/.exec(segment)?.[1];
    const actual = path[index];
    if (!actual) return segment === actual && index === path.length - 1 ? parameters : undefined;
    if (greedy) return { ...parameters, [greedy]: path.slice(index).map(decode).join('/') };
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name) parameters[name] = decode(actual);
    else if (segment !== actual) return undefined;
  }
  return segments.length === path.length ? parameters : undefined;
}

const rank = (segment: string): string => (segment.endsWith('+}') ? '2' : segment.startsWith('{') ? '1' : '0');

// Literal segments win over parameters, those over greedy ones, left to right; then a method of its own wins over ANY.
const order = <T>({ segments, method }: Route<T>): string =>
  `${segments.map(rank).join('').padEnd(64, '9')}${method === 'ANY' ? 1 : 0}`;

/**
 * Makes the matcher for the routes of an HTTP API (`METHOD /path/{name}`, `{proxy+}`, `ANY`, `$default`) with the
 * precedence of the service. The matcher takes the path percent-encoded, so an encoded slash never ends a segment.
 */
export function routeTable<T>(
  routes: ReadonlyMap<string, T>,
): (method: string, path: string) => RouteMatch<T> | undefined {
  const sorted = [...routes]
    .filter(([key]) => key !== '$default')
    .map(([key, target]) => parse(key, target))
    .sort((left, right) => order(left).localeCompare(order(right)));
  const fallback = routes.get('$default');
  return (method, path) => {
    const actual = path.split('/').slice(1);
    for (const route of sorted) {
      if (route.method !== 'ANY' && route.method !== method) continue;
      const parameters = parametersOf(route.segments, actual);
      if (parameters) return { routeKey: route.routeKey, target: route.target, parameters };
    }
    return fallback === undefined ? undefined : { routeKey: '$default', target: fallback, parameters: {} };
  };
}
