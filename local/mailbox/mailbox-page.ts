import { escapeMarkup } from '../host/serve-http.ts';
import type { MailboxMessage } from './kept-mails.ts';

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1d2529, #e8ecee); --soft: light-dark(#566268, #a3afb5);
  --line: light-dark(#d9dfe2, #353f45); --paper: light-dark(#fff, #171c1f); --mark: light-dark(#0b6158, #7fd4c8); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--mark); } a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
h1 { font-size: 1.375rem; margin: 0 0 .25rem; } p { margin: 0 0 1rem; color: var(--soft); }
ol { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); } li a { display: block; padding: .75rem .25rem; text-decoration: none; }
li a:hover strong { text-decoration: underline; } li span { display: block; color: var(--soft); font-size: .9375rem; }
nav { display: flex; gap: 1rem; margin: 1rem 0; } nav a { padding: .375rem 0; } nav a[aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; border-bottom: 3px solid var(--mark); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; } dt { color: var(--soft); } dd { margin: 0; }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); background: #fff; border-radius: 4px; }
pre { white-space: pre-wrap; border: 1px solid var(--line); border-radius: 4px; padding: 1rem; margin: 0; font-size: .875rem; }`;

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeMarkup(title)}</title><style>${style}</style></head><body><main>${body}</main></body></html>`;

const when = (sentAt: string): string =>
  `<time datetime="${sentAt}">${sentAt.slice(0, 16).replace('T', ' ')} UTC</time>`;

const entry = ({ id, to, subject, sentAt, events }: MailboxMessage): string => {
  const bad = events.filter((event) => event === 'Bounce' || event === 'Complaint').map((event) => ` · ${event}`);
  return (
    `<li><a href="/message/${id}"><strong>${escapeMarkup(subject || '(no subject)')}</strong>` +
    `<span>to ${escapeMarkup(to.join(', '))} · ${when(sentAt)}${bad.join('')}</span></a></li>`
  );
};

/** The list of everything that was sent, newest first, as an HTML document. */
export function listPage(messages: readonly MailboxMessage[], mode: string): string {
  const entries = messages.toReversed().map(entry).join('');
  const count = messages.length === 1 ? '1 message' : `${messages.length} messages`;
  const state = mode === 'accept' ? '' : ` The mailbox is in mode <strong>${escapeMarkup(mode)}</strong>.`;
  const list = entries
    ? `<ol>${entries}</ol>`
    : '<p>Nothing was sent yet. Mails that the functions send appear here.</p>';
  return page(
    'Mailbox',
    `<h1>Mailbox</h1><p>${count}. Nothing leaves this machine.${state} <a href="/">Refresh</a></p>${list}`,
  );
}

/** What of a message is shown: the HTML part in a frame, the text part, or the source. */
export type MessageView = 'html' | 'text' | 'source';

/** One message as an HTML document. The HTML part is in a frame without scripts, forms or access to this page. */
export function messagePage(message: MailboxMessage, view: MessageView): string {
  const shown = view === 'html' && message.html === '' ? 'text' : view;
  const tab = (name: MessageView, label: string): string =>
    `<a href="/message/${message.id}?view=${name}"${name === shown ? ' aria-current="page"' : ''}>${label}</a>`;
  const tabs = [...(message.html ? [tab('html', 'HTML')] : []), tab('text', 'Text'), tab('source', 'Source')].join('');
  const bodies = {
    html: `<iframe title="The message as HTML" sandbox src="/message/${message.id}/html"></iframe>`,
    text: `<pre>${escapeMarkup(message.text)}</pre>`,
    source: `<pre>${escapeMarkup(message.raw)}</pre>`,
  };
  const facts = [
    ['From', escapeMarkup(message.headers.from ?? message.from)],
    ['To', escapeMarkup(message.to.join(', '))],
    ['Sent', when(message.sentAt)],
    ['Events', message.events.join(', ')],
  ].map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`);
  const head = `<p><a href="/">All messages</a></p><h1>${escapeMarkup(message.subject || '(no subject)')}</h1>`;
  return page(
    message.subject,
    `${head}<dl>${facts.join('')}</dl><nav aria-label="Parts">${tabs}</nav>${bodies[shown]}`,
  );
}
