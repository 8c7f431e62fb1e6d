import { type Assessment, assess } from '../../shared/screening/assess.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import { type ReadAnswers, readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { healthy, ruleSet, today } from './healthy.ts';

/** Reads answers as a caller sends them; they must be free of issues and contradictions. */
export function read(
  answers: object,
  on: string = today,
  device: Device = 'mechanical',
  rules = ruleSet,
): ReadAnswers['answers'] {
  const { issues, contradictions, ...reading } = readAnswers({ answers }, { ruleSet: rules, device, today: on });
  if (issues.length + contradictions.length > 0) throw new Error(JSON.stringify([...issues, ...contradictions]));
  return reading.answers;
}

/** Judges a person to whom nothing applies but the overrides. */
export function judge(
  overrides: object = {},
  on: string = today,
  device: Device = 'mechanical',
  rules = ruleSet,
): Assessment {
  return assess(read(healthy({ ...overrides }, rules), on, device, rules), { today: on, device, ruleSet: rules });
}

/** The ids of the rules that fired, in the order shown. */
export function fired(
  overrides: object = {},
  on: string = today,
  device: Device = 'mechanical',
  rules = ruleSet,
): readonly string[] {
  return judge(overrides, on, device, rules).findings.map(({ ruleId }) => ruleId);
}
