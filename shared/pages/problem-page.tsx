/** A problem as a page, for people in a browser. */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { page, type RenderedPage } from './page.tsx';

type Problem = { title: string; detail: string; traceId: string };

/** What is left when a form does not help; how to reach the clinic stands at the end of its pages. */
export const WayToClinic = ({ clinic }: { clinic: Pick<ClinicSettings, 'name'> }) => (
  <p>{clinic.name} also takes your enquiry without this form. How to reach them stands below.</p>
);

/** Renders a problem; it repeats nothing of what was sent. It says how to reach the clinic, or where that stands. */
export const problemPage = ({ title, detail, traceId }: Problem, clinic?: ClinicSettings): RenderedPage =>
  page({
    title,
    lang: clinic?.lang ?? 'en',
    clinic,
    children: (
      <>
        <h1>{title}</h1>
        <p>{detail}</p>
        {clinic ? (
          <WayToClinic clinic={clinic} />
        ) : (
          <p>The mail or the page that led you here says how to reach the clinic.</p>
        )}
        <p className="soft">If you write to us about this, mention {traceId}.</p>
      </>
    ),
  });
