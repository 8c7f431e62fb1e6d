/**
 * A form post of which nothing can be given back: nothing was read, or the page that sent it may not. The person learns
 * that nothing is lost at the clinic and where to go; whoever made the page, what to change.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { filled } from '../texts/filled.ts';
import { formTexts } from '../texts/form-texts.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { page, type RenderedPage } from './page.tsx';
import { Trace, WayToClinic } from './problem-page.tsx';

type Problem = { type: string; title: string; detail: string; traceId: string };

/** By problem: what the page that sent the form has to do otherwise, by its name in the texts. */
const remedies = {
  'malformed-body': 'notUtf8',
  'method-not-allowed': 'notPost',
  'origin-not-allowed': 'notListed',
  'unsupported-media-type': 'mediaType',
  'payload-too-large': 'tooLarge',
} as const;

const hasRemedy = (name: string): name is keyof typeof remedies => Object.hasOwn(remedies, name);

/** The page for a form post that could not be taken; `origin` is that of the page that sent it, where the browser says it. */
export const unreadPost = (problem: Problem, clinic: ClinicSettings, lang: Language, origin?: string): RenderedPage => {
  const words = pageTexts(lang).unread;
  const name = problem.type.split(':').at(-1) ?? '';
  const remedy = hasRemedy(name) ? filled(words[remedies[name]], { origin: origin ?? words.anotherSite }) : undefined;
  return page({
    title: filled(formTexts(lang).script.wrong, { title: problem.title }),
    lang,
    clinic,
    children: (
      <>
        <h1>{filled(words.heading, { clinic: clinic.name })}</h1>
        <p>{problem.detail}</p>
        <p>{words.nothingStored}</p>
        <p>
          <a className="button" href={`/c/${clinic.clinic}?lang=${lang}`}>
            {words.fillIn}
          </a>
        </p>
        <WayToClinic clinic={clinic} lang={lang} />
        {remedy && (
          <section className="note">
            <h2>{words.forAuthor}</h2>
            <p>{remedy}</p>
          </section>
        )}
        <Trace traceId={problem.traceId} lang={lang} />
      </>
    ),
  });
};
