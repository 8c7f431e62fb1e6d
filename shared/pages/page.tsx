/** The frame of every page for prospects: no script, no third party, one style sheet in the page, allowed by its hash. */
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { style } from './style.ts';

/** A rendered page and the headers that belong to it. */
export type RenderedPage = { html: string; headers: Readonly<Record<string, string>> };

type Frame = {
  title: string;
  lang: string;
  /** Shown above and below, where the page belongs to a clinic. */
  clinic?: { name: string; postalAddress: string; contactEmail: string; contactPhone?: string };
  /** Origins that a form on the page may end at beside our own; browsers check redirects as well. */
  formTargets?: readonly string[];
  children: ReactNode;
};

const styleHash = createHash('sha256').update(style).digest('base64');

const policy = (formTargets: readonly string[]) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self'${formTargets.map((origin) => ` ${origin}`).join('')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const Contact = ({ clinic }: { clinic: NonNullable<Frame['clinic']> }) => (
  <footer>
    <p>
      {clinic.name}, {clinic.postalAddress}
      <br />
      <a href={`mailto:${clinic.contactEmail}`}>{clinic.contactEmail}</a>
      {clinic.contactPhone && (
        <>
          {' · '}
          <a href={`tel:${clinic.contactPhone.replaceAll(/[^+\d]/g, '')}`}>{clinic.contactPhone}</a>
        </>
      )}
    </p>
  </footer>
);

const Document = ({ title, lang, clinic, children }: Frame) => (
  <html lang={lang}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
      <style dangerouslySetInnerHTML={{ __html: style }} />
    </head>
    <body>
      {clinic && <header>{clinic.name}</header>}
      <main>{children}</main>
      {clinic && <Contact clinic={clinic} />}
    </body>
  </html>
);

/** Renders a page. Everything in `children` is escaped by React. */
export const page = (frame: Frame): RenderedPage => ({
  html: `<!doctype html>${renderToStaticMarkup(<Document {...frame} />)}`,
  headers: { 'Content-Security-Policy': policy(frame.formTargets ?? []), 'X-Robots-Tag': 'noindex' },
});
