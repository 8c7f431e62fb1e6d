/** The look of every page that we serve to prospects: calm, readable, in light and dark, no image, no font to fetch. */
export const style = `
:root{color-scheme:light dark;--ink:#1d2b33;--soft:#51636d;--paper:#ffffff;--ground:#f3f6f6;--line:#d5dfe0;--accent:#0b6b63;--on-accent:#ffffff;--warn:#8a3b12;--warn-ground:#fdf3ec}
@media (prefers-color-scheme:dark){:root{--ink:#e8eef0;--soft:#a9b8bf;--paper:#182227;--ground:#0f171b;--line:#33434a;--accent:#5cc8bd;--on-accent:#06201d;--warn:#f2b48f;--warn-ground:#33231a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:42rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem;padding-bottom:1rem;font-weight:600;color:var(--soft)}
main{background:var(--paper);border:1px solid var(--line);border-radius:.875rem;padding:1.75rem 1.25rem 2rem}
footer{padding-top:1.5rem;padding-bottom:3rem;color:var(--soft);font-size:.9375rem}
@media (min-width:46rem){main{padding:2.5rem 2.75rem 2.75rem}header,footer{padding-left:2.75rem;padding-right:2.75rem}}
h1{font-size:1.625rem;line-height:1.25;margin:0 0 .75rem;letter-spacing:-.01em}
h2{font-size:1.1875rem;line-height:1.35;margin:2.25rem 0 .75rem}
h3{font-size:1.0625rem;margin:0 0 .25rem}
p{margin:0 0 .75rem}
ul.points{list-style:none;margin:0;padding:0}
ul.points>li{padding:1rem 0;border-top:1px solid var(--line)}
ul.points>li:first-child{border-top:0;padding-top:.25rem}
ul.points p:last-child{margin-bottom:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.25rem 0 0}
dt{color:var(--soft)}
dd{margin:0}
.soft{color:var(--soft)}
.note{border-left:4px solid var(--accent);background:var(--ground);padding:.875rem 1rem;border-radius:0 .5rem .5rem 0;margin-top:2rem}
.note p:last-child{margin-bottom:0}
.error{color:var(--warn);font-weight:600}
.summary{border:2px solid var(--warn);background:var(--warn-ground);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 1.5rem}
.summary h2{margin:0 0 .5rem}
.summary ul{margin:0;padding-left:1.25rem}
label,legend{display:block;font-weight:600;padding:0;margin:0 0 .25rem}
label.choice{font-weight:400;display:flex;gap:.625rem;align-items:flex-start;padding:.375rem 0;margin:0}
label.choice input{width:1.375rem;height:1.375rem;flex:none;margin:.125rem 0 0;accent-color:var(--accent)}
fieldset{border:0;padding:0;margin:0}
.away{position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden}
.field{margin:0 0 1.5rem}
.help{margin:0 0 .375rem;color:var(--soft);font-size:.9375rem}
input[type=text],input[type=email],input[type=tel],input[type=number],select,textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem;padding:.625rem .75rem;min-height:2.75rem}
button{font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:0;border-radius:.5rem;padding:.75rem 1.5rem;min-height:2.75rem;cursor:pointer}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`.trim();
