/** Nothing moves under a finger: what leaving a field shows would push the pressed button away before it is let go. */

/** Gives a function that runs what it is given at once, or, while something is pressed, right after that. */
export const deferWhilePressed = (form: HTMLFormElement): ((show: () => void) => void) => {
  let isPressed = false;
  const waiting: (() => void)[] = [];
  const release = () => {
    isPressed = false;
    for (const show of waiting.splice(0)) show();
  };
  form.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  // The click itself comes first.
  for (const end of ['pointerup', 'pointercancel']) form.ownerDocument.addEventListener(end, () => setTimeout(release));
  return (show) => {
    if (isPressed) waiting.push(show);
    else show();
  };
};
