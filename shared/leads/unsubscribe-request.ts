/** What a post to an unsubscribe link asks for: a mail program's one click, or the button of our page. */
import { type SuppressionScope, suppressionScopes } from './suppression.ts';

/** Values by field name. */
export type UnsubscribeFields = ReadonlyMap<string, readonly string[]>;

const only = (fields: UnsubscribeFields, name: string): string | undefined => {
  const values = fields.get(name) ?? [];
  return values.length === 1 ? values[0] : undefined;
};

const has = (fields: UnsubscribeFields, ...names: string[]) =>
  fields.size === names.length && names.every((name) => fields.has(name));

/**
 * The scope that a post stops: follow-ups for exactly `List-Unsubscribe=One-Click` (RFC 8058, 3.1), the choice of the
 * page for its button, which `isButton` knows by the nonce. Undefined for everything else.
 */
export const unsubscribeScope = (
  fields: UnsubscribeFields,
  isButton: (nonce: string) => boolean,
): SuppressionScope | undefined => {
  if (has(fields, 'List-Unsubscribe')) {
    return only(fields, 'List-Unsubscribe') === 'One-Click' ? 'marketing' : undefined;
  }
  if (!has(fields, 'nonce', 'scope') || !isButton(only(fields, 'nonce') ?? '')) return undefined;
  return suppressionScopes.find((scope) => scope === only(fields, 'scope'));
};
