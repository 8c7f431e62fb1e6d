import { createHash } from 'node:crypto';
import { escapeMarkup } from '../host/serve-http.ts';
import { localPassword, type SeedUser } from '../seed-users.ts';
import { pageStyle } from './sign-in-style.ts';

const hash = createHash('sha256').update(pageStyle).digest('base64');

/** Headers of a page. `targets`: origins that its form may lead to, because browsers follow redirects with that rule. */
export const pageHeaders = (targets: readonly string[] = []): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    `form-action ${["'self'", ...targets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Not no-referrer: the form would then come back with the origin "null", as from a stranger.
  'referrer-policy': 'same-origin',
});

const page = (title: string, body: string): string =>
  '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
  '<meta name="viewport" content="width=device-width, initial-scale=1">' +
  `<title>${escapeMarkup(title)}</title><style>${pageStyle}</style></head>` +
  `<body><main>${body}</main></body></html>`;

const account = ({ email, name, clinic, role }: SeedUser): string =>
  `<tr><td><strong>${escapeMarkup(email)}</strong><span>${escapeMarkup(name)}</span></td>` +
  `<td>${role}<span>${escapeMarkup(clinic)}</span></td></tr>`;

/** What the page shows. `username` is what was typed before; `hasFailed` after a wrong address or password. */
export type SignInView = { query: string; username?: string; hasFailed: boolean; accounts: readonly SeedUser[] };

const field = (name: string, label: string, attributes: string): string =>
  `<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" required ${attributes}></div>`;

/** The sign-in form, complete without scripts. */
export function signInPage({ query, username = '', hasFailed, accounts }: SignInView): string {
  const failure =
    '<div class="error" role="alert" id="wrong" tabindex="-1"><strong>That did not work.</strong> ' +
    `The address or the password is not right. On this machine every password is <code>${localPassword}</code>.</div>`;
  const wrong = hasFailed ? ' aria-invalid="true" aria-describedby="wrong"' : '';
  const title = hasFailed ? 'That did not work: sign in to Suitably' : 'Sign in to Suitably';
  return page(
    title,
    '<p class="brand">Suitably</p><h1>Sign in</h1>' +
      (hasFailed ? failure : '') +
      `<form method="post" action="/login?${escapeMarkup(query)}">` +
      field(
        'username',
        'E-mail address',
        `type="email" autocomplete="username" autocapitalize="none" spellcheck="false" value="${escapeMarkup(username)}"${wrong}${hasFailed ? '' : ' autofocus'}`,
      ) +
      field(
        'password',
        'Password',
        `type="password" autocomplete="current-password"${wrong}${hasFailed ? ' autofocus' : ''}`,
      ) +
      '<button type="submit">Sign in</button></form>' +
      '<section aria-labelledby="here"><h2 id="here">On this machine</h2>' +
      `<p>This page stands in for the sign-in of the deployed system. Everybody's password is <code>${localPassword}</code>, ` +
      'also that of people whom an admin added, and no second factor is asked for.</p>' +
      '<table><caption>Accounts that are always there</caption><thead><tr><th scope="col">Sign in as</th>' +
      `<th scope="col">Works as</th></tr></thead><tbody>${accounts.map(account).join('')}</tbody></table></section>`,
  );
}

/** The page for a link that leads nowhere. `detail` is a sentence. */
export const problemPage = (detail: string): string =>
  page(
    'This did not work',
    `<p class="brand">Suitably</p><h1>This did not work</h1><p>${escapeMarkup(detail)}</p>` +
      '<p>Open the console again and sign in from there.</p>',
  );
