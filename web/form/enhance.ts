/** Makes a form of the server’s markup pleasant to fill in. Without this file the same form works as it stands. */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { faultsIn } from './check.ts';
import { addCheckStep } from './check-answers.ts';
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
const mayLeave = (steps: Steps, script: FormScript): boolean => {
  const step = steps.current();
  clearSummary(step);
  const faults = faultsIn(step, script);
  if (faults.length === 0) return true;
  showFaults(step, faults, script.words.faults);
  steps.sayWrong();
  return false;
};

/** Enhances a form that the server has rendered. `send` is called when everything is filled in. */
export const enhance = (form: HTMLFormElement, send: (enhanced: Enhanced) => void): void => {
  const script: FormScript = JSON.parse(form.dataset.form ?? '{}');
  form.noValidate = true;
  const refreshCheckboxes = prepareCheckboxes(form, script.words);
  const ask = skipLogic(form, script.device);
  const stop = earlyStop(form, script, () => keep.forget());
  const listAnswers = addCheckStep(form, script.words, (section) => steps.goToStepOf(section));
  const steps: Steps = makeSteps(form, {
    words: script.words,
    isWhole: (step) => faultsIn(step, script).length === 0,
    leave: () => mayLeave(steps, script),
    shown: (step) => {
      listAnswers(step);
      stop.fold();
    },
  });
  const refresh = () => {
    refreshCheckboxes();
    stop.show(ask());
  };
  const keep = draftKeeper(form, script, () => {
    refresh();
    steps.go(0);
  });
  const unpressed = deferWhilePressed(form);
  giveHints(form, script, unpressed);
  form.addEventListener('input', keep.changed);
  form.addEventListener('change', () => {
    const answers = ask();
    unpressed(() => stop.show(answers));
    keep.changed();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!steps.isLast()) steps.forward();
    else if (mayLeave(steps, script)) send({ form, script, steps, keep });
  });
  refresh();
  steps.begin();
};
