/** Nothing moves under a finger: a hint that appears when a field is left would push the pressed button away. */

/** Makes a function that runs its argument at once, or, while something is pressed, right after the release. */
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
