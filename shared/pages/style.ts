/**
 * The look of everything that we show to prospects: calm, readable, no image, no font to fetch. Sizes are in em, so that
 * the same rules hold in a page of ours and inside another page with sizes of its own.
 */
export const style = `
*{box-sizing:border-box}
[hidden]{display:none!important}
h1{font-size:1.55em;line-height:1.25;margin:0 0 .5em;letter-spacing:-.012em;text-wrap:balance}
h2{font-size:1.2em;line-height:1.35;margin:1.75em 0 .6em;text-wrap:balance}
h3,h4{font-size:1em;line-height:1.45;margin:0 0 .25em}
h1:focus,h2:focus,.summary:focus{outline:0}
p{margin:0 0 .75em}
a{color:var(--accent)}
dl{display:grid;grid-template-columns:fit-content(50%) 1fr;gap:.25em 1em;margin:.25em 0 0}
dt{color:var(--soft)}
dd{margin:0}
.soft{color:var(--soft)}
.small{font-size:.9em}
.note{border-inline-start:.25em solid var(--accent);background:var(--ground);padding:.875em 1em;border-start-end-radius:.5em;border-end-end-radius:.5em;margin:1.75em 0 0}
.note h2,.note h3{margin-top:0}
.note :last-child{margin-bottom:0}
.stop{border-inline-start-color:var(--warn);background:var(--warn-ground)}
.error{color:var(--warn);font-weight:600}
.summary{border:2px solid var(--warn);background:var(--warn-ground);border-radius:.5em;padding:1em 1.25em;margin:0 0 1.5em}
.summary h2{margin:0 0 .5em}
.summary ul{margin:0;padding-inline-start:1.25em}
.summary a{color:var(--warn)}
fieldset{border:0;padding:0;margin:0;min-width:0}
legend,label{display:block;font-weight:600;padding:0;margin:0 0 .375em}
.field{margin:0 0 2em}
.field .error{margin-bottom:.375em}
.help{margin:0 0 .5em;color:var(--soft);font-size:.9375em}
label.choice{font-weight:400;display:flex;gap:.75em;align-items:flex-start;margin:0;padding:.625em .875em;border:1px solid var(--line);border-radius:.625em;cursor:pointer}
label.choice:hover{border-color:var(--soft)}
label.choice:has(input:checked){border-color:var(--accent);background:var(--ground);box-shadow:inset 0 0 0 1px var(--accent)}
label.choice:has(input:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
label.choice input{width:1.375em;height:1.375em;flex:none;margin:.125em 0 0;accent-color:var(--accent);outline:0}
fieldset>label.choice+label.choice{margin-top:.5em}
.long{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17em),1fr));gap:.5em}
.short{display:flex;flex-wrap:wrap;gap:.5em}
.short>label.choice{min-width:5.5em}
.whole{background:var(--ground);border-radius:.75em;padding:1em;margin:0 0 2em}
.whole label.choice{background:var(--paper)}
.whole legend,.event legend{float:left;width:100%}
.whole legend+*,.event legend+*{clear:both}
.event{padding:1em 0;border-top:1px solid var(--line)}
.event legend{font-weight:400}
.event .short+.when{margin-top:.75em}
.later>.intro{display:none}
.langs{display:flex;flex-wrap:wrap;gap:0 1em;margin:0 0 1em}
.langs a{padding:.25em 0}
.langs [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
fieldset>label.choice+p{margin:.75em 0 0}
.when{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.25em,1fr));gap:.5em 1em}
.when label{font-size:.9375em;font-weight:400;color:var(--soft);margin:0}
input[type=text],input[type=email],input[type=tel],input[type=date],select,textarea{display:block;width:100%;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:.5em;padding:.6em .75em;min-height:2.75em}
.when label input,.when label select{font-size:1.0667em;margin-top:.25em}
select+select{margin-top:.5em}
input[inputmode=numeric]{max-width:8em}
[aria-invalid=true]>input,input[aria-invalid=true],textarea[aria-invalid=true]{border-color:var(--warn);border-width:2px}
button{font:inherit;font-weight:600;color:var(--on-accent);background:var(--accent);border:2px solid var(--accent);border-radius:.5em;padding:.65em 1.5em;min-height:2.75em;cursor:pointer}
button.quiet{color:var(--accent);background:none;border-color:var(--line)}
button.plain{color:var(--accent);background:none;border:0;padding:0 .25em;min-height:1.75em;font-weight:400;text-decoration:underline}
button[aria-disabled=true]{opacity:.6;cursor:progress}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.nav{display:flex;flex-wrap:wrap;gap:.75em;margin:2em 0 1.25em}
.sending{margin-top:1.25em}
.progress{margin:0 0 1.5em;color:var(--soft);font-size:.9375em}
.progress p{margin:0 0 .5em}
progress{display:block;width:100%;height:.375em;border:0;forced-color-adjust:none;border-radius:1em;overflow:hidden;background:var(--line);appearance:none;-webkit-appearance:none}
progress::-webkit-progress-bar{background:var(--line)}
progress::-webkit-progress-value{background:var(--accent)}
progress::-moz-progress-bar{background:var(--accent)}
.step>h2:first-child{margin-top:0}
.step+.step{border-top:1px solid var(--line);padding-top:2em;margin-top:2.5em}
.stepped .step{border:0;padding:0;margin:0}
.away{position:absolute;inset-inline-start:-9999px;width:1px;height:1px;overflow:hidden}
details{border-top:1px solid var(--line);padding:.25em 0}
details:last-of-type{border-bottom:1px solid var(--line)}
summary{font-weight:600;padding:.75em 0;cursor:pointer}
.part{display:grid;grid-template-columns:1fr auto;gap:.25em 1em;padding:1em 0;border-top:1px solid var(--line)}
.part>:nth-child(n+3){grid-column:1/-1;margin:0}
.part dl{display:block}
.part dd+dt{margin-top:.5em}
`.trim();

/** What results and care have beside; a form in a page of ours does without, because every byte of it is waited for. */
export const resultStyle = `
ul.points{list-style:none;margin:0;padding:0}
ul.points>li{padding:1em 0;border-top:1px solid var(--line)}
ul.points>li:first-child{border-top:0;padding-top:.25em}
ul.points p:last-child{margin-bottom:0}
.note+p{margin-top:1.25em}
.after{margin-top:1.25em}
details dl{margin-bottom:1.25em}
summary:hover{color:var(--accent)}
a.button{display:inline-block;font-weight:600;color:var(--on-accent);background:var(--accent);border-radius:.5em;padding:.75em 1.5em;text-decoration:none}
.group{color:var(--soft);font-weight:600;border-bottom:1px solid var(--line);padding-bottom:.25em;margin:1.25em 0 .75em}
.group+ul.points>li:first-child{padding-top:0}
.help-lines{margin:1.25em 0;padding-top:.75em;border-top:1px solid var(--line)}
.stacked{display:block}
.stacked dt{color:var(--ink);font-weight:600;margin-top:.75em}
@media print{details::details-content{content-visibility:visible!important;display:block!important}details{break-inside:avoid-page}}
`.trim();

/** What is around it in a page of ours. */
export const frameStyle = `
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow-wrap:anywhere;-webkit-text-size-adjust:100%}
main,header,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.5rem;padding-bottom:1rem;font-weight:600;color:var(--soft)}
main{background:var(--paper);border:1px solid var(--line);border-radius:.875rem;padding:1.75rem 1.25rem 2rem}
footer{padding-top:1.5rem;padding-bottom:3rem;color:var(--soft);font-size:.9375rem}
@media (max-width:44rem){main{border-inline-start:0;border-inline-end:0;border-radius:0}}
@media (min-width:46rem){main{padding:2.75rem 3rem 3rem}header,footer{padding-inline-start:3rem;padding-inline-end:3rem}}
@media (prefers-reduced-motion:no-preference){label.choice{transition:border-color .12s,background-color .12s}}
@media print{body{background:none;font-size:10.5pt}main,header,footer{max-width:none;padding:0}main{border:0}header{padding:0 0 1rem}button,.screen{display:none!important}li,dt{break-inside:avoid}a{color:inherit}}
`.trim();

/** What is around it inside another page: its font and size, and a card of its own. */
export const embedStyle = `
:host{display:block;box-sizing:border-box;max-width:44em;padding:1.5em 1.25em;border:1px solid var(--line);border-radius:.75em;background:var(--paper);color:var(--ink);line-height:1.6;text-align:start;overflow-wrap:anywhere}
[data-part=result]>h2{margin-top:0}
[data-part=link]{margin-bottom:0}
:host([hidden]){display:none}
`.trim();
