/** Elements of a form, found and made. */

/** All that match below a node. */
export const all = <E extends HTMLElement>(within: ParentNode, selector: string): E[] => [
  ...within.querySelectorAll<E>(selector),
];

type Attributes = Readonly<Record<string, string>>;

/** A new element with text or children. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** A button that submits nothing. */
export const makeButton = (label: string, className: string, press: () => void): HTMLButtonElement => {
  const button = make('button', { type: 'button', class: className }, label);
  button.addEventListener('click', press);
  return button;
};
