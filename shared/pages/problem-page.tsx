/** A problem as a page, for people in a browser. */
import { page, type RenderedPage } from './page.tsx';

type Problem = { title: string; detail: string; traceId: string };

/** Renders a problem; it repeats nothing of what was sent. */
export const problemPage = ({ title, detail, traceId }: Problem): RenderedPage =>
  page({
    title,
    lang: 'en',
    children: (
      <>
        <h1>{title}</h1>
        <p>{detail}</p>
        <p className="soft">If you write to us about this, mention {traceId}.</p>
      </>
    ),
  });
