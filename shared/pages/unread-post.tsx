/**
 * A form post of which nothing can be given back: nothing was read, or the page that sent it may not. The person learns
 * that nothing is lost at the clinic and where to go; whoever made the page, what to change.
 */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { page, type RenderedPage } from './page.tsx';
import { WayToClinic } from './problem-page.tsx';

type Problem = { type: string; title: string; detail: string; traceId: string };

/** By problem: what the page that sent the form has to do otherwise. */
const remedies: Readonly<Record<string, (origin: string) => string>> = {
  'malformed-body': () => 'Send the form in UTF-8: write accept-charset="utf-8" on it, whatever the page itself is in.',
  'method-not-allowed': () =>
    'Write method="post" on the form. Without it a browser puts everything that was typed into the address of this page.',
  'origin-not-allowed': (origin) =>
    `The page is on ${origin}, which the clinic has not listed. An admin of the clinic adds it in the console: Settings, Your pages, Allowed origins.`,
  'unsupported-media-type': () => 'Leave out enctype on the form; text/plain and files are not read.',
  'payload-too-large': () => 'A form may have at most 32 KiB, without files.',
};

/** The page for a form post that could not be taken; `origin` is that of the page that sent it, where the browser says it. */
export const unreadPost = (problem: Problem, clinic: ClinicSettings, origin = 'another site'): RenderedPage => {
  const remedy = remedies[problem.type.split(':').at(-1) ?? '']?.(origin);
  return page({
    title: `Error: ${problem.title}`,
    lang: clinic.lang,
    clinic,
    children: (
      <>
        <h1>Your enquiry did not reach {clinic.name}</h1>
        <p>{problem.detail}</p>
        <p>Nothing was stored. If you go back, what you typed is mostly still there.</p>
        <p>
          <a className="button" href={`/c/${clinic.clinic}`}>
            Fill in the form here
          </a>
        </p>
        <WayToClinic clinic={clinic} />
        {remedy && (
          <section className="note">
            <h2>For whoever looks after the page that sent the form</h2>
            <p>{remedy}</p>
          </section>
        )}
        <p className="soft">If you write to us about this, mention {problem.traceId}.</p>
      </>
    ),
  });
};
