/** What every answer to an odd request must be (docs/reliability.md#promises, P14). */
import { expect } from 'vitest';
import { loggedLines } from '../../quiet.ts';
import type { Answer } from '../intake.ts';
import { canary } from './requests.ts';

const prototypes = [Object.prototype, Array.prototype, Map.prototype, Function.prototype, String.prototype];
const clean = prototypes.map((one) => Reflect.ownKeys(one).length);

/** The lines that were logged since the last time it was asked. */
const newLines = () => {
  let seen = loggedLines().length;
  return (): readonly string[] => {
    const lines = loggedLines().slice(seen);
    seen += lines.length;
    return lines;
  };
};

/** Makes the check of one answer; `mayRepeat`: whether it may say what was sent, as the answer to a member's change does. */
export const oddAnswer = () => {
  const logged = newLines();
  return ({ statusCode, headers, body }: Answer, mayRepeat = statusCode < 400): void => {
    expect(statusCode).toBeLessThan(500);
    const type = headers['Content-Type'] ?? '';
    if (statusCode >= 400 && body !== '') {
      expect(headers['Cache-Control']).toBe('no-store');
      if (type.startsWith('text/html')) expect(body).toMatch(/^<!doctype html>/i);
      else {
        expect(type).toBe('application/problem+json');
        expect(JSON.parse(body)).toMatchObject({
          status: statusCode,
          type: expect.stringMatching(/^urn:suitably:problem:/),
        });
      }
    }
    // A page that is to be corrected keeps what was typed, escaped.
    if (type.startsWith('text/html')) expect(body).not.toContain(canary);
    else if (!mayRepeat) expect(body).not.toContain(canary.slice(1, 8));
    const lines = logged().join('');
    expect(lines).not.toContain(canary.slice(1, 8));
    expect(lines).not.toMatch(/request\.failed|unmade|unreadable/);
    expect(prototypes.map((one) => Reflect.ownKeys(one).length)).toEqual(clean);
  };
};
