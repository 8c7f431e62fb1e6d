/** A problem as a page, for people in a browser. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { filled } from '../texts/filled.ts';
import type { Language } from '../texts/language.ts';
import { pageTexts } from '../texts/page-texts.ts';
import { page, type RenderedPage } from './page.tsx';

type Problem = { title: string; detail: string; traceId: string };

type Told = { clinic: Pick<ClinicSettings, 'name'>; lang: Language };

/** What is left when a form does not help; how to reach the clinic stands at the end of its pages. */
export const WayToClinic = ({ clinic, lang }: Told) => (
  <p>{filled(pageTexts(lang).contacts.withoutForm, { clinic: clinic.name })}</p>
);

/** By what we find what happened, in our logs. */
export const Trace = ({ traceId, lang }: { traceId: string; lang: Language }) => (
  <p className="soft">{filled(pageTexts(lang).contacts.mention, { traceId })}</p>
);

/** Renders a problem; it repeats nothing of what was sent. It says how to reach the clinic, or where that stands. */
export const problemPage = (
  { title, detail, traceId }: Problem,
  lang: Language,
  clinic?: ClinicSettings,
): RenderedPage =>
  page({
    title,
    lang,
    clinic,
    children: (
      <>
        <h1>{title}</h1>
        <p>{detail}</p>
        {clinic ? <WayToClinic clinic={clinic} lang={lang} /> : <p>{pageTexts(lang).contacts.elsewhere}</p>}
        <Trace traceId={traceId} lang={lang} />
      </>
    ),
  });
