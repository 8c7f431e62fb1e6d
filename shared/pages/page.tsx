/**
 * The frame of every page for prospects: no third party, one style sheet in the page, allowed by its hash. The form alone
 * has a script, from a file of ours.
 */
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { originsOf } from '../clinics/clinic-origins.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { telephoneLink } from '../contract/telephone-link.ts';
import { type Language, languageRow } from '../texts/language.ts';
import { pageColourRules } from './colours.ts';
import { frameStyle, resultStyle, style } from './style.ts';

/** The bundler's `define`; nothing defines it where nothing is bundled. */
declare const BUILT_FORM_NAME: string | undefined;

/** The script of the form by its name as built, with a hash of its contents. */
const formScript = typeof BUILT_FORM_NAME === 'undefined' ? 'form.js' : BUILT_FORM_NAME;

/** A rendered page and the headers that belong to it. */
export type RenderedPage = { html: string; headers: Readonly<Record<string, string>> };

type Frame = {
  title: string;
  lang: Language;
  /** Shown above and below, where the page belongs to a clinic. */
  clinic?: Pick<ClinicSettings, 'name' | 'postalAddress' | 'contactEmail' | 'contactPhone' | 'theme'>;
  /** Origins that a form on the page may end at beside our own; browsers check redirects as well. */
  formTargets?: readonly string[];
  /** Origins whose pages may show this one in a frame. */
  framedBy?: readonly string[];
  /** Whether the form's script is loaded. It talks to us alone. */
  hasScript?: boolean;
  children: ReactNode;
};

const styleOf = ({ clinic, hasScript }: Frame): string =>
  [pageColourRules(clinic?.theme), style, hasScript ? '' : resultStyle, frameStyle].join('\n');

const policy = ({ formTargets = [], framedBy = [], hasScript }: Frame, styles: string) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    ...(hasScript ? ["script-src 'self'", "connect-src 'self'"] : []),
    ['form-action', "'self'", ...new Set(formTargets)].join(' '),
    "base-uri 'none'",
    `frame-ancestors ${framedBy.join(' ') || "'none'"}`,
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
          <a href={telephoneLink(clinic.contactPhone)}>{clinic.contactPhone}</a>
        </>
      )}
    </p>
  </footer>
);

const Document = ({ frame, styles }: { frame: Frame; styles: string }) => (
  <html lang={frame.lang} dir={languageRow(frame.lang).direction}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{frame.title}</title>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own rules and checked colours, allowed by their hash */}
      <style dangerouslySetInnerHTML={{ __html: styles }} />
      {/* Nothing is painted before it has run, so that nothing jumps; if it cannot be loaded, the form is there without. */}
      {frame.hasScript && <script src={`/static/${formScript}`} defer blocking="render" />}
    </head>
    <body>
      {frame.clinic && <header>{frame.clinic.name}</header>}
      <main>{frame.children}</main>
      {frame.clinic && <Contact clinic={frame.clinic} />}
    </body>
  </html>
);

/** Where a form of ours may lead to in the end: browsers check the redirect after a form post as well. */
export const formTargetsOf = (settings: Pick<ClinicSettings, 'origins' | 'returnPrefixes'>): readonly string[] => [
  ...originsOf(settings),
  ...settings.returnPrefixes.map((prefix) => new URL(prefix).origin),
];

/** Renders a page. Everything in `children` is escaped by React. */
export const page = (frame: Frame): RenderedPage => {
  const styles = styleOf(frame);
  return {
    html: `<!doctype html>${renderToStaticMarkup(<Document frame={frame} styles={styles} />)}`,
    headers: { 'Content-Security-Policy': policy(frame, styles), 'X-Robots-Tag': 'noindex' },
  };
};
