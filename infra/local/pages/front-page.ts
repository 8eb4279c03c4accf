/** A page that says what runs on this machine and where to go from here. No script, no outside file. */
import type { DeadLetterCount } from "../lambda/dead-letters.ts";
import { type Account, otherPassword } from "./accounts.ts";

export interface Link {
  title: string;
  url: string;
  note: string;
}

export interface FrontPage {
  shopName: string;
  version: string;
  links: readonly Link[];
  /** Empty where there is no demo shop. */
  accounts: readonly Account[];
  dataDir: string;
  /** How to make a first sale. */
  steps: readonly string[];
  deadLetters: readonly DeadLetterCount[];
}

export function frontPage({ shopName, version, links, accounts, dataDir, steps, deadLetters }: FrontPage): string {
  const cards = links.map(
    ({ title, url, note }) =>
      `<a class="card" href="${escapeHtml(url)}"><b>${escapeHtml(title)}</b><span>${escapeHtml(note)}</span></a>`,
  );
  const rows = accounts.map(
    ({ role, email, password }) =>
      `<tr><th>${escapeHtml(role)}</th><td><code>${escapeHtml(email)}</code></td><td>${
        password === undefined ? otherPassword : `<code>${escapeHtml(password)}</code>`
      }</td></tr>`,
  );
  const credentials =
    rows.length > 0 ? `<h2>Demo accounts</h2><div class="scroll"><table>${rows.join("")}</table></div>` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Herald on this machine</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="tag"><i></i>Running on this machine · ${escapeHtml(version)}</p>
<h1>Herald</h1>
<p class="lead">${escapeHtml(shopName)}: the whole backend in one process. Nothing here leaves your laptop.</p>
<nav>${cards.join("")}</nav>
${deadLettersSection(deadLetters)}
${credentials}
<h2>A first sale, in two minutes</h2>
<ol>${steps.map((step) => `<li>${withLinks(step)}</li>`).join("")}</ol>
<footer>Data in <code>${escapeHtml(dataDir)}</code> · <code>npm start -- --fresh</code> begins again</footer>
</main>
</body>
</html>
`;
}

/** Nothing where there are none: then nobody has to know of them. */
function deadLettersSection(deadLetters: readonly DeadLetterCount[]): string {
  if (deadLetters.length === 0) return "";
  const rows = deadLetters.map(({ of, count }) => {
    const action = escapeHtml(`/_local/redrive?queue=${encodeURIComponent(of)}`);
    const button = `<form method="post" action="${action}"><button aria-label="Try ${escapeHtml(of)} again">Try again</button></form>`;
    return `<tr><th>${escapeHtml(of)}</th><td>${count}</td><td>${button}</td></tr>`;
  });
  return `<h2>Dead letters</h2>
<p>These failed as often as they may. <code>herald.log</code> says why; fix that first.</p>
<div class="scroll"><table>${rows.join("")}</table></div>`;
}

const STYLE = `
:root{--ink:#1a1d21;--soft:#5c6570;--ground:#fafaf8;--card:#fff;--line:#e4e4df;--accent:#b4441f}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#9aa2ab;--ground:#15171a;--card:#1d2024;--line:#2d3137;--accent:#ff8f66}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:46rem;margin:0 auto;padding:clamp(2rem,8vh,6rem) 1.25rem 3rem}
.tag{display:flex;align-items:center;gap:.5rem;margin:0;color:var(--soft);font-size:.85rem}
.tag i{width:.55rem;height:.55rem;border-radius:50%;background:#3fae6a}
h1{margin:.2rem 0;font-size:clamp(2.4rem,7vw,3.4rem);line-height:1.1;letter-spacing:-.03em}
h2{margin:2.5rem 0 .75rem;font-size:1rem}
.lead{margin:.25rem 0 2rem;max-width:34rem;color:var(--soft);font-size:1.1rem}
nav{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:.75rem}
.card{display:block;padding:1rem 1.1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--card);color:inherit;text-decoration:none}
.card:hover,.card:focus-visible{border-color:var(--accent);outline:none}
.card b{display:block;color:var(--accent)}
.card span{color:var(--soft);font-size:.9rem}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.75rem;background:var(--card)}
table{width:100%;border-collapse:collapse;font-size:.95rem}
th,td{padding:.65rem 1.1rem;text-align:left;white-space:nowrap}
th{font-weight:600}
button{font:inherit;padding:.3rem .8rem;border:1px solid var(--line);border-radius:.5rem;background:none;color:var(--accent);cursor:pointer}
tr+tr>*{border-top:1px solid var(--line)}
code{font:.92em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
ol{margin:0;padding-left:1.25rem}
li{margin:.35rem 0;overflow-wrap:anywhere}
li a{color:var(--accent)}
footer{margin-top:2.5rem;color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
`;

/** The addresses in a step, to be followed. */
const withLinks = (step: string) =>
  escapeHtml(step).replace(/https?:\/\/[^\s,]+/g, (url) => `<a href="${url}">${url}</a>`);

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
