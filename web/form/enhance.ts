/** Makes a form of the server’s markup pleasant to fill in. Without this file the same form works as it stands. */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { faultsIn } from './check.ts';
import { prepareCheckboxes } from './checkboxes.ts';
import { deferWhilePressed } from './defer-while-pressed.ts';
import { type DraftKeeper, draftKeeper } from './draft-keeper.ts';
import { earlyStop } from './early-stop.ts';
import { clearSummary, showFaults } from './field-faults.ts';
import { giveHints } from './hints.ts';
import { skipLogic } from './skip.ts';
import { makeSteps, type Steps } from './steps.ts';

/** A form in steps. */
export type Enhanced = { form: HTMLFormElement; script: FormScript; steps: Steps; keep: DraftKeeper };

/** Whether the step that is shown can be left; what keeps it is shown. */
const mayLeave = (step: HTMLElement, script: FormScript): boolean => {
  clearSummary(step);
  const faults = faultsIn(step, script);
  if (faults.length > 0) showFaults(step, faults, script.words.faults);
  return faults.length === 0;
};

/** Enhances a form that the server has rendered. `send` is called when everything is filled in. */
export const enhance = (form: HTMLFormElement, send: (enhanced: Enhanced) => void): void => {
  const script: FormScript = JSON.parse(form.dataset.form ?? '{}');
  form.noValidate = true;
  const refreshCheckboxes = prepareCheckboxes(form, script.words);
  const ask = skipLogic(form, script.device);
  const showStop = earlyStop(form, script);
  const steps: Steps = makeSteps(form, script.words, () => mayLeave(steps.current(), script));
  const refresh = () => {
    refreshCheckboxes();
    showStop(ask());
  };
  const keep = draftKeeper(form, script, () => {
    refresh();
    steps.go(0);
  });
  const unpressed = deferWhilePressed(form);
  giveHints(form, script, unpressed);
  form.addEventListener('input', () => keep.changed(steps.at()));
  form.addEventListener('change', () => {
    const answers = ask();
    unpressed(() => showStop(answers));
    keep.changed(steps.at());
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!mayLeave(steps.current(), script)) return;
    if (steps.isLast()) send({ form, script, steps, keep });
    else steps.go(steps.at() + 1);
  });
  refresh();
  steps.go(keep.startAt, true);
};
