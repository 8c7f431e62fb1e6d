/**
 * As much of a document as the form's script reads: elements with attributes, found by plain selectors. It is made of
 * markup as React renders it, where attributes stand in double quotes. What is typed or ticked is set by `fill`.
 */
import { vi } from 'vitest';

type Element = {
  tag: string;
  attributes: Map<string, string>;
  parent: Element | undefined;
  children: Element[];
  dataset: Record<string, string>;
  hidden: boolean;
  disabled: boolean;
  name: string;
  type: string;
  value: string;
  checked: boolean;
};

const withoutEnd = /^(?:input|br|meta|link|img)$/;

const camel = (name: string) => name.replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');

/** `tag.class[name=value]:checked:not([type=hidden])`, without anything between elements. */
const matches = (element: Element, selector: string): boolean =>
  [...selector.matchAll(/:not\((.+?)\)|:checked|\[([\w-]+)(?:="?([^"\]]*)"?)?\]|\.([\w-]+)|^[\w]+/g)].every(
    ([part, not, attribute, value, className]) => {
      if (not) return !matches(element, not);
      if (part === ':checked') return element.checked;
      if (className) return element.attributes.get('class')?.split(' ').includes(className) === true;
      if (!attribute) return element.tag === part;
      const has = element.attributes.get(attribute);
      return has !== undefined && (value === undefined || has === value);
    },
  );

const below = (element: Element): Element[] => element.children.flatMap((child) => [child, ...below(child)]);

const make = (tag: string, attributes: Map<string, string>, parent: Element | undefined): Element => {
  const data = [...attributes].filter(([name]) => name.startsWith('data-'));
  const element: Element = {
    tag,
    attributes,
    parent,
    children: [],
    dataset: Object.fromEntries(data.map(([name, value]) => [camel(name.slice(5)), value])),
    hidden: attributes.has('hidden'),
    disabled: false,
    name: attributes.get('name') ?? '',
    type: attributes.get('type') ?? (tag === 'select' ? 'select-one' : tag),
    value: attributes.get('value') ?? '',
    checked: attributes.has('checked'),
  };
  const found = (selector: string) => below(element).filter((one) => matches(one, selector));
  const closest = (selector: string): Element | null => {
    for (let one: Element | undefined = element; one; one = one.parent) if (matches(one, selector)) return one;
    return null;
  };
  return Object.assign(element, {
    querySelectorAll: found,
    querySelector: (selector: string) => found(selector)[0] ?? null,
    closest,
    matches: (selector: string) => matches(element, selector),
  });
};

/** Reads markup into an element that the form's script can be called with. */
export const treeOf = (html: string): HTMLFormElement => {
  const root = make('root', new Map(), undefined);
  let at = root;
  for (const [, close, tag = '', attributes = ''] of html.matchAll(
    /<(\/?)(\w+)((?: [^\s=>/]+(?:="[^"]*")?)*) ?\/?>/g,
  )) {
    if (close) {
      at = at.parent ?? root;
      continue;
    }
    const read = [...attributes.matchAll(/ ([^\s=]+)(?:="([^"]*)")?/g)];
    const element = make(tag, new Map(read.map(([, name = '', value = '']) => [name, plain(value)])), at);
    at.children.push(element);
    if (!withoutEnd.test(tag)) at = element;
  }
  return root as unknown as HTMLFormElement;
};

/** Ticks, chooses or types: boxes by their value, other controls of the name in their order. */
export const fill = (form: HTMLFormElement, name: string, ...values: string[]): void => {
  const controls = below(form as unknown as Element).filter((one) => one.name === name && one.type !== 'hidden');
  const left = [...values];
  for (const control of controls) {
    if (/radio|checkbox/.test(control.type)) control.checked = values.includes(control.value);
    else control.value = left.shift() ?? '';
  }
};

/** Lets the script tell inputs and fieldsets from other elements. */
export const knowElements = (): void => {
  for (const [name, tag] of [
    ['HTMLInputElement', 'input'],
    ['HTMLFieldSetElement', 'fieldset'],
  ] as const) {
    vi.stubGlobal(name, { [Symbol.hasInstance]: (one: Element) => one.tag === tag });
  }
};
