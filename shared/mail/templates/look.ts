/**
 * The look of every mail: the colours of our pages. Styles stand in the elements, because many mail programs drop style
 * sheets; the sheet only adds dark colours and narrow screens where it is understood. Nothing says left or right, because few
 * of them know the words that turn with the language (`border-inline-start`).
 */
import type { CSSProperties } from 'react';

const font = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';
const colours = {
  ink: '#1d2b33',
  soft: '#51636d',
  paper: '#ffffff',
  ground: '#f3f6f6',
  line: '#d5dfe0',
  accent: '#0b6b63',
};

export const look = {
  body: { backgroundColor: colours.ground, margin: 0, padding: '24px 12px', fontFamily: font },
  frame: { maxWidth: '600px', margin: '0 auto' },
  sender: {
    color: colours.soft,
    fontSize: '15px',
    fontWeight: 600,
    margin: 0,
    padding: '0 4px 12px',
    lineHeight: '24px',
  },
  card: {
    backgroundColor: colours.paper,
    border: `1px solid ${colours.line}`,
    borderRadius: '12px',
    borderCollapse: 'separate',
  },
  inside: { padding: '32px 36px 22px' },
  text: { color: colours.ink, fontSize: '16px', lineHeight: '26px', margin: '0 0 14px', overflowWrap: 'anywhere' },
  soft: { color: colours.soft, fontSize: '15px', lineHeight: '24px', margin: '0 0 14px', overflowWrap: 'anywhere' },
  h1: { color: colours.ink, fontSize: '24px', lineHeight: '31px', fontWeight: 700, margin: '22px 0 12px' },
  h2: { color: colours.ink, fontSize: '18px', lineHeight: '26px', fontWeight: 700, margin: '30px 0 10px' },
  h3: { color: colours.ink, fontSize: '16px', lineHeight: '25px', fontWeight: 600, margin: '0 0 4px' },
  point: { borderTop: `1px solid ${colours.line}`, padding: '16px 0 4px' },
  button: {
    backgroundColor: colours.accent,
    borderRadius: '8px',
    color: '#ffffff',
    fontSize: '16px',
    fontWeight: 600,
    lineHeight: '24px',
    padding: '12px 26px',
    textDecoration: 'none',
  },
  note: {
    backgroundColor: colours.ground,
    borderTop: `4px solid ${colours.accent}`,
    borderRadius: '0 0 8px 8px',
    margin: '30px 0 24px',
  },
  noteInside: { padding: '16px 20px 4px' },
  footer: { padding: '20px 4px 0' },
  fine: { color: colours.soft, fontSize: '14px', lineHeight: '22px', margin: '0 0 10px', overflowWrap: 'anywhere' },
  // Padded to a height that a finger hits (WCAG 2.2, 2.5.8: 24 px).
  link: { color: colours.accent, textDecoration: 'underline', display: 'inline-block', padding: '2px 0' },
} as const satisfies Record<string, CSSProperties>;

/** Class names carry what only a style sheet can say. */
export const sheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.inside{padding:24px 20px 12px !important}.h1{font-size:22px !important;line-height:29px !important}}
@media (prefers-color-scheme:dark){
.body,.body>table>tbody>tr>td{background-color:#0f171b !important}
.card{background-color:#182227 !important;border-color:#33434a !important}
.ink{color:#e8eef0 !important}.soft{color:#a9b8bf !important}.link{color:#5cc8bd !important}
.note{background-color:#0f171b !important;border-top-color:#5cc8bd !important}.point{border-top-color:#33434a !important}
.button{background-color:#5cc8bd !important;color:#06201d !important}
}`.trim();
