/** The look of the sign-in pages: the colours of our other pages, in light and dark; nothing to fetch. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1d2b33;--soft:#51636d;--paper:#fff;--ground:#f3f6f6;--line:#d5dfe0;--edge:#74868f;--accent:#0b6b63;--on-accent:#fff;--warn:#8a3b12;--warn-ground:#fdf3ec}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef0;--soft:#a9b8bf;--paper:#182227;--ground:#0f171b;--line:#33434a;--edge:#7d9099;--accent:#5cc8bd;--on-accent:#06201d;--warn:#f2b48f;--warn-ground:#33231a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;padding:1.25rem 1rem}
main{max-width:27rem;margin:0 auto;background:var(--paper);border:1px solid var(--line);border-radius:.875rem;padding:1.75rem 1.25rem}
@media (min-width:40rem){body{padding:4rem 1rem}main{padding:2.5rem}}
.brand{margin:0 0 .25rem;font-weight:600;color:var(--accent)}
h1{font-size:1.75rem;line-height:1.25;letter-spacing:-.01em;margin:0 0 1.25rem}
h2{font-size:1.0625rem;line-height:1.4;margin:0 0 .375rem}
p{margin:0 0 .875rem}
.field{margin:0 0 1.125rem}
label{display:block;font-weight:600;margin:0 0 .25rem}
input{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:.5rem;padding:.625rem .75rem;min-height:2.875rem}
input[aria-invalid=true]{border:2px solid var(--warn)}
button{width:100%;font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:0;border-radius:.5rem;padding:.75rem 1.5rem;min-height:2.875rem;margin-top:.25rem;cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.error{border-left:4px solid var(--warn);background:var(--warn-ground);border-radius:0 .5rem .5rem 0;padding:.75rem 1rem;margin:0 0 1.25rem}
.error strong{color:var(--warn)}
section{border-top:1px solid var(--line);margin-top:2rem;padding-top:1.5rem;font-size:.9375rem;color:var(--soft)}
section h2{color:var(--ink)}
code{font-size:.9375em;background:var(--ground);border:1px solid var(--line);border-radius:.25rem;padding:.0625rem .3125rem;color:var(--ink)}
table{width:100%;border-collapse:collapse}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{text-align:left;font-weight:600;padding:.25rem 0}
td{border-top:1px solid var(--line);padding:.5rem .5rem .5rem 0;vertical-align:top}
td:last-child,th:last-child{padding-right:0;width:6.5rem}
td strong{display:block;font-weight:500;color:var(--ink)}
td span{display:block}
`.trim();
