import * as z from 'zod';
import type { GatewayAnswer } from '../gateway/gateway-answer.ts';

/** `CustomErrorResponses` of a distribution, as far as they say how long an error is kept. */
export const errorResponses = z
  .array(
    z.object({
      ErrorCode: z.number(),
      ErrorCachingMinTTL: z.number().optional(),
      ResponsePagePath: z.undefined('pages instead of errors cannot run here').optional(),
    }),
  )
  .default([]);

/** Seconds for which CloudFront keeps an error where the template does not say it. */
const unsaid = 10;

/** Kept whatever the answer says, `no-store` included; the others only when the answer names an age. */
const always = new Set([404, 414, 500, 501, 502, 503, 504]);
const whenAged = new Set([400, 403, 405, 412, 415]);

const ageOf = ({ headers }: GatewayAnswer): number | undefined => {
  const [, seconds] = /(?:^|[\s,])(?:s-maxage|max-age)=(\d+)/.exec(headers['cache-control'] ?? '') ?? [];
  return seconds === undefined ? undefined : Number(seconds);
};

/** Errors that the edge has kept by the key of what was asked for. */
export type KeptErrors = {
  /** The error that is still kept at `now` (ms), with its age. */
  read: (key: string, now: number) => GatewayAnswer | undefined;
  /** Keeps an answer to GET or HEAD, if it is an error that is kept. */
  note: (key: string, answer: GatewayAnswer, now: number) => void;
};

/** An empty cache of errors, by what the distribution says of each status. */
export function keptErrors(responses: z.infer<typeof errorResponses>): KeptErrors {
  const least = new Map(
    responses.map(({ ErrorCode, ErrorCachingMinTTL }) => [ErrorCode, ErrorCachingMinTTL ?? unsaid]),
  );
  const kept = new Map<string, { answer: GatewayAnswer; since: number; until: number }>();
  return {
    read: (key, now) => {
      const found = kept.get(key);
      if (!found || now >= found.until) return undefined;
      // A clock that went back makes nothing younger than new.
      const age = String(Math.max(0, Math.floor((now - found.since) / 1000)));
      return { ...found.answer, headers: { ...found.answer.headers, age, 'x-cache': 'Error from cloudfront' } };
    },
    note: (key, answer, now) => {
      const age = ageOf(answer);
      if (!always.has(answer.status) && !(whenAged.has(answer.status) && age !== undefined)) return;
      const seconds = Math.max(least.get(answer.status) ?? unsaid, age ?? 0);
      for (const [old, { until }] of kept) if (until <= now) kept.delete(old);
      if (seconds > 0) kept.set(key, { answer, since: now, until: now + seconds * 1000 });
    },
  };
}
