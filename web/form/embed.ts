/**
 * `<suitably-form clinic="…">`: the clinic's form as part of any page, in a tree of its own, so that neither page's
 * styles reach the other. Nothing is kept on the device: what a page stores can be read by every script on it.
 */
import { recentMonths } from '../../shared/screening/recent-months.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { all, make } from './elements.ts';
import { enhance } from './enhance.ts';
import { sender } from './send-json.ts';

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

/** The language of the page around an element, where the form exists in it; else the clinic decides. */
const languageFor = (element: HTMLElement): string | undefined => {
  const said = element.closest<HTMLElement>('[lang]')?.lang.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === said);
};

const addressOf = (element: HTMLElement, host: string): string => {
  const path = `/v1/clinics/${encodeURIComponent(element.getAttribute('clinic') ?? '')}/form`;
  // `host` may be empty or a path: then it is on the site of the page.
  const address = new URL(`${host}${path}`, location.href);
  const asked = { lang: languageFor(element), treatment: element.getAttribute('treatment') };
  for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
  return address.href;
};

/** The markup knows no day, because it is cached; the device does: the months up to it can be chosen as well. */
const offerMonths = (form: HTMLFormElement): void => {
  const months = recentMonths(new Date().toLocaleDateString('sv'), form.lang as Language);
  for (const select of all<HTMLSelectElement>(form, '.event select')) {
    select.options[0]?.after(...months.map(({ value, label }) => make('option', { value }, label)));
  }
};

/** Shows what stands in the element, or else a way to the form in a page of its own. */
const showWayOut = (element: HTMLElement, root: ShadowRoot, host: string): void => {
  if (element.textContent?.trim()) return;
  const href = `${host}/c/${encodeURIComponent(element.getAttribute('clinic') ?? '')}`;
  root.replaceChildren(make('a', { href }, 'Open the form'));
};

/** Fields that a page puts into the element are no part of the form; only whoever makes the page can know that they were meant. */
const hintAtFields = (element: HTMLElement): void => {
  const names = [...element.querySelectorAll('[name]:is(input, select, textarea, button)')].map(
    (field) => `"${field.getAttribute('name')}"`,
  );
  // biome-ignore lint/suspicious/noConsole: it is meant for whoever makes the page
  if (names.length > 0) console.warn(`suitably-form: fields inside the element are not sent: ${names.join(', ')}`);
};

const load = async (element: HTMLElement, root: ShadowRoot): Promise<void> => {
  const host = element.getAttribute('host')?.replace(/\/$/, '') ?? new URL(source).origin;
  try {
    const response = await fetch(addressOf(element, host), { credentials: 'omit' });
    if (!response.ok) throw new Error(`The form of this clinic cannot be shown here: ${response.status}`);
    const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
    const sheet = new CSSStyleSheet();
    // A sheet made here is no inline style: the page's own policy may forbid those.
    sheet.replaceSync(parsed.querySelector<HTMLTemplateElement>('[data-part=style]')?.content.textContent ?? '');
    const form = parsed.querySelector('form');
    const result = parsed.querySelector<HTMLElement>('[data-part=result]');
    if (!form || !result) throw new Error('The form of this clinic came without its parts.');
    root.adoptedStyleSheets = [sheet];
    offerMonths(form);
    root.replaceChildren(form);
    enhance(form, sender({ element, root, result, host }));
  } catch (error) {
    // A browser hides why: an unlisted page, an unknown clinic and a broken connection look the same to a script.
    // biome-ignore lint/suspicious/noConsole: it is for whoever puts the form on their page, and looks there
    console.warn(
      `suitably-form: no form of “${element.getAttribute('clinic')}” on ${location.origin}. Is the clinic’s name right, and does it list this origin (console, Settings, Your pages, Allowed origins)?`,
      error,
    );
    showWayOut(element, root, host);
  }
};

/** A custom element cannot be anything but a class. */
class SuitablyForm extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open' });
    root.append(make('slot'));
    hintAtFields(this);
    void load(this, root);
  }
}

if (!customElements.get('suitably-form')) customElements.define('suitably-form', SuitablyForm);
