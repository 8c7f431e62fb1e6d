/** Who submits under load: a different person each time, from a source of their own. */

import { demoPerson } from '../demo/demo-submission.ts';
import { type Draw, drawFrom } from '../demo/draw.ts';

/** A submission and what it is sent with. `source` is the address that the local edge takes it to come from. */
export type LoadPerson = { email: string; clinic: string; key: string; source: string; body: string };

/** Those that the local stack begins with. */
export const loadClinics = ['alba', 'birch'];

type Submission = { contact: Record<string, unknown> };

/** The people of one run, by number from 0; `run` tells them from those of other runs. `today` is `YYYY-MM-DD`. */
export const loadPeople = (run: string, today: string): ((number: number) => LoadPerson) => {
  const draw: Draw = drawFrom(20_261_128);
  return (number) => {
    const { first } = demoPerson(draw, number, today) as { first: Submission };
    const email = `load.${run}.${number}@example.com`;
    // Nobody fills in what people do not see: a hold would say nothing about load.
    const body = JSON.stringify({ ...first, contact: { ...first.contact, email }, leaveEmpty: '' });
    const source = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    return {
      email,
      clinic: loadClinics[number % loadClinics.length] ?? '',
      key: `load-${run}-${number}`,
      source,
      body,
    };
  };
};
