/**
 * What the markup of a form tells its script: JSON in `data-form` of the form; the class `field` of its fields,
 * with `data-type`, `data-show-if` and `data-none`; `data-group` of a step.
 */

import type { Device } from '../screening/published/treatments.ts';
import type { Predicate } from '../screening/rule-set.ts';
import type { FormTexts } from '../texts/en/form.ts';

/**
 * A rule that decides the result by itself, and what to do about it. `isAtOnce`: said as soon as it is answered, because
 * nothing more should be collected of this person.
 */
export type Stop = { when: Predicate; reason: string; advice: string; isAtOnce: boolean };

/** Every sentence that the script shows. `{n}`, `{of}`, `{title}` stand for what they say. */
export type FormWords = FormTexts['script'];

export type FormScript = {
  /** What the clinic treats with. */
  device: Device;
  /** The clinic's calendar day, `YYYY-MM-DD`; absent where the markup is cached. */
  today?: string;
  /** Head line of the outcome that a stop leads to. */
  stopHeadline: string;
  stops: readonly Stop[];
  /** Questions that are answered before a form is stopped: about what a doctor should see soon. */
  stopsAfter: readonly string[];
  /** Name that a draft is kept under; absent where none may be kept. */
  draft?: string;
  /** Whether the page around the form may be told the outcome. */
  sharesOutcome: boolean;
  words: FormWords;
};
