/** Where the visitor of a hosted form came from, as fields that travel along with it (contract 2.2). */
import { attribution } from './submission.ts';

type Visit = {
  /** Of the page's address; campaigns stand there as `utm_source` and the like. */
  query: URLSearchParams;
  pageUrl: string;
  /** The page before, as the browser names it. */
  referrer: string | undefined;
};

/** The fields by name. What the intake would refuse is left out: the visitor could not correct it. */
export const attributionFields = ({ query, pageUrl, referrer }: Visit): Map<string, readonly string[]> => {
  const fields = new Map<string, readonly string[]>();
  const seen: Record<string, string | undefined> = { ...Object.fromEntries(query), pageUrl, referrer };
  for (const [name, schema] of Object.entries(attribution.shape)) {
    const { data } = schema.safeParse(seen[name]);
    if (data) fields.set(`attribution.${name}`, [data]);
  }
  return fields;
};
