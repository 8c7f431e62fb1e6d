/**
 * `<suitably-form clinic="…">`: the clinic's form as part of any page, in a tree of its own, so that neither page's
 * styles reach the other. Nothing is kept on the device: what a page stores can be read by every script on it.
 */
import { recentMonths } from '../../shared/screening/recent-months.ts';
import { type EmbedTexts, embed as en } from '../../shared/texts/en/embed.ts';
import { embed as es } from '../../shared/texts/es/embed.ts';
import { embed as it } from '../../shared/texts/it/embed.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { draftOf, type Kept, restoreDraft } from './draft-storage.ts';
import { all, make } from './elements.ts';
import { enhance } from './enhance.ts';
import { langOf } from './form-answers.ts';
import { sender } from './send-json.ts';

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

const texts: Readonly<Record<Language, EmbedTexts>> = { en, it, es };

/** An element that shows a form, and the site of the form: empty or a path where it is that of the page. */
type Shown = { element: HTMLElement; root: ShadowRoot; host: string };

/**
 * The language of the element or of the page around it, of the browser where neither says one; nothing where the form does
 * not exist in it, and the clinic decides.
 */
const languageFor = (element: HTMLElement): Language | undefined => {
  const said = element.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  return languages.find((language) => language === said.split(/[-_]/)[0]?.toLowerCase());
};

const addressOf = ({ element, host }: Shown, lang: string | undefined): string => {
  const path = `/v1/clinics/${encodeURIComponent(element.getAttribute('clinic') ?? '')}/form`;
  const address = new URL(`${host}${path}`, location.href);
  const asked = { lang, treatment: element.getAttribute('treatment') };
  for (const [name, value] of Object.entries(asked)) if (value) address.searchParams.set(name, value);
  return address.href;
};

/** The markup knows no day, because it is cached; the device does: the months up to it can be chosen as well. */
const offerMonths = (form: HTMLFormElement): void => {
  const months = recentMonths(new Date().toLocaleDateString('sv'), langOf(form));
  for (const select of all<HTMLSelectElement>(form, '.event select')) {
    select.options[0]?.after(...months.map(({ value, label }) => make('option', { value }, label)));
  }
};

/** Shows what stands in the element, or else a way to the form in a page of its own. */
const showWayOut = ({ element, root, host }: Shown): void => {
  if (element.textContent?.trim()) return;
  const lang = languageFor(element);
  const href = `${host}/c/${encodeURIComponent(element.getAttribute('clinic') ?? '')}${lang ? `?lang=${lang}` : ''}`;
  root.replaceChildren(make('a', { href }, texts[lang ?? languages[0]].openForm));
};

/** Fields that a page puts into the element are no part of the form; only whoever makes the page can know that they were meant. */
const hintAtFields = (element: HTMLElement): void => {
  const names = [...element.querySelectorAll('[name]:is(input, select, textarea, button)')].map(
    (field) => `"${field.getAttribute('name')}"`,
  );
  // biome-ignore lint/suspicious/noConsole: it is meant for whoever makes the page
  if (names.length > 0) console.warn(`suitably-form: fields inside the element are not sent: ${names.join(', ')}`);
};

/** Shows the form in a language, with what was typed into it in another one. Throws when there is no form to show. */
const show = async (shown: Shown, lang: string | undefined, kept?: Kept): Promise<void> => {
  const { element, root, host } = shown;
  const response = await fetch(addressOf(shown, lang), { credentials: 'omit' });
  if (!response.ok) throw new Error(`The form of this clinic cannot be shown here: ${response.status}`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
  const sheet = new CSSStyleSheet();
  // A sheet made here is no inline style: the page's own policy may forbid those.
  sheet.replaceSync(parsed.querySelector<HTMLTemplateElement>('[data-part=style]')?.content.textContent ?? '');
  const form = parsed.querySelector('form');
  const result = parsed.querySelector<HTMLElement>('[data-part=result]');
  if (!form || !result) throw new Error('The form of this clinic came without its parts.');
  offerMonths(form);
  if (kept) restoreDraft(form, kept);
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(form);
  enhance(form, sender({ element, root, result, host }));
  form.querySelector<HTMLElement>('.langs')?.addEventListener('click', (event) => {
    const to = event.target instanceof HTMLElement ? event.target.lang : '';
    event.preventDefault();
    // A form that is being sent stays as it is, and so does one whose other language does not come.
    if (to && !form.hasAttribute('aria-busy')) void show(shown, to, draftOf(form)).catch(warn(element));
  });
  if (kept) root.querySelector<HTMLElement>('.langs [aria-current]')?.focus();
};

/** A browser hides why: an unlisted page, an unknown clinic and a broken connection look the same to a script. */
const warn = (element: HTMLElement) => (error: unknown) =>
  // biome-ignore lint/suspicious/noConsole: it is for whoever puts the form on their page, and looks there
  console.warn(
    `suitably-form: no form of “${element.getAttribute('clinic')}” on ${location.origin}. Is the clinic’s name right, and does it list this origin (console, Settings, Your pages, Allowed origins)?`,
    error,
  );

const load = async (element: HTMLElement, root: ShadowRoot): Promise<void> => {
  const host = element.getAttribute('host')?.replace(/\/$/, '') ?? new URL(source).origin;
  const shown = { element, root, host };
  try {
    await show(shown, languageFor(element));
  } catch (error) {
    warn(element)(error);
    showWayOut(shown);
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
