/** Makes a form of the server’s markup pleasant to fill in. Without this file the same form works as it stands. */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { faultsIn } from './check.ts';
import { earlyStop } from './early-stop.ts';
import { clearSummary, showFaults } from './faults.ts';
import { giveHints } from './hints.ts';
import { type Keeper, keeper } from './keep.ts';
import { afterPress } from './press.ts';
import { skipLogic } from './skip.ts';
import { makeSteps, type Steps } from './steps.ts';
import { prepareTicks } from './ticks.ts';

/** A form in steps. */
export type Enhanced = { form: HTMLFormElement; told: FormScript; steps: Steps; keep: Keeper };

/** Whether the step that is shown can be left; what keeps it is shown. */
const mayLeave = (step: HTMLElement, told: FormScript): boolean => {
  clearSummary(step);
  const faults = faultsIn(step, told);
  if (faults.length > 0) showFaults(step, faults, told.words.faults);
  return faults.length === 0;
};

/** Enhances a form that the server has rendered. `send` is called when everything is filled in. */
export const enhance = (form: HTMLFormElement, send: (enhanced: Enhanced) => void): void => {
  const told: FormScript = JSON.parse(form.dataset.form ?? '{}');
  form.noValidate = true;
  const refreshTicks = prepareTicks(form, told.words);
  const ask = skipLogic(form, told.device);
  const showStop = earlyStop(form, told);
  const steps: Steps = makeSteps(form, told.words, () => mayLeave(steps.current(), told));
  const refresh = () => {
    refreshTicks();
    showStop(ask());
  };
  const keep = keeper(form, told, () => {
    refresh();
    steps.go(0);
  });
  const unpressed = afterPress(form);
  giveHints(form, told, unpressed);
  form.addEventListener('input', () => keep.changed(steps.at()));
  form.addEventListener('change', () => {
    const answers = ask();
    unpressed(() => showStop(answers));
    keep.changed(steps.at());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!mayLeave(steps.current(), told)) return;
    if (steps.isLast()) send({ form, told, steps, keep });
    else steps.go(steps.at() + 1);
  });
  refresh();
  steps.go(keep.startAt, true);
};
