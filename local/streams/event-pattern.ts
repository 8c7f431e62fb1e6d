type Pattern = Record<string, unknown>;

const compareNumbers: Record<string, (left: number, right: number) => boolean> = {
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function isInRange(value: unknown, range: readonly unknown[]): boolean {
  // DynamoDB carries numbers as text, and the service compares them as numbers there.
  const number = typeof value === 'number' ? value : Number.parseFloat(String(value));
  for (let index = 0; index < range.length; index += 2) {
    if (!compareNumbers[String(range[index])]?.(number, Number(range[index + 1]))) return false;
  }
  return !Number.isNaN(number);
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const operators: Record<string, (value: unknown, operand: unknown) => boolean> = {
  prefix: (value, operand) => asText(value)?.startsWith(String(operand)) ?? false,
  suffix: (value, operand) => asText(value)?.endsWith(String(operand)) ?? false,
  'equals-ignore-case': (value, operand) => asText(value)?.toLowerCase() === String(operand).toLowerCase(),
  numeric: (value, operand) => Array.isArray(operand) && isInRange(value, operand),
  'anything-but': (value, operand) =>
    value !== undefined && ![operand].flat().some((candidate) => matchesCandidate(value, candidate)),
  exists: (value, operand) => (value !== undefined) === operand,
};

function matchesCandidate(value: unknown, candidate: unknown): boolean {
  if (typeof candidate !== 'object' || candidate === null) return value === candidate;
  return Object.entries(candidate).every(([name, operand]) => {
    const operator = operators[name];
    if (!operator) throw new Error(`The event filter ${name} is not supported by the local runner.`);
    return operator(value, operand);
  });
}

const matchesLeaf = (value: unknown, candidates: readonly unknown[]): boolean =>
  candidates.some((candidate) =>
    Array.isArray(value)
      ? value.some((member) => matchesCandidate(member, candidate))
      : matchesCandidate(value, candidate),
  );

/**
 * Whether `event` fits an event pattern (of an event source mapping or an EventBridge rule): every field named must fit
 * one of its candidates; literals, prefix, suffix, equals-ignore-case, numeric, anything-but, exists, and `$or`.
 */
export function fitsPattern(event: unknown, pattern: Pattern): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    if (key === '$or' && Array.isArray(wanted)) return wanted.some((one) => fitsPattern(event, one));
    const value = typeof event === 'object' && event !== null ? (event as Pattern)[key] : undefined;
    if (Array.isArray(wanted))
      return matchesLeaf(
        typeof value === 'object' && !Array.isArray(value) && value !== null ? undefined : value,
        wanted,
      );
    return fitsPattern(value, wanted as Pattern);
  });
}

/** Throws for a pattern that uses an operator which is not known here, so that it fails at the start and not at an event. */
export function checkPattern(pattern: unknown): void {
  if (Array.isArray(pattern)) {
    for (const candidate of pattern) {
      if (typeof candidate !== 'object' || candidate === null) continue;
      const unknown = Object.keys(candidate).find((name) => !operators[name]);
      if (unknown) throw new Error(`The event filter ${unknown} is not supported by the local runner.`);
    }
  } else if (typeof pattern === 'object' && pattern !== null) {
    for (const [key, wanted] of Object.entries(pattern)) {
      if (key === '$or' && Array.isArray(wanted)) wanted.forEach(checkPattern);
      else checkPattern(wanted);
    }
  }
}
