/**
 * The inbox, as a client shows it: a list, and the e-mail as HTML first, in a frame that may run nothing. Light and dark are shown
 * whatever this machine prefers, as a phone's width is.
 */
export const inboxPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>E-mail inbox</title>
<style>
:root{--ink:#1a1d21;--soft:#5c6570;--ground:#fafaf8;--card:#fff;--line:#e4e4df;--accent:#b4441f}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#9aa2ab;--ground:#15171a;--card:#1d2024;--line:#2d3137;--accent:#ff8f66}}
*{box-sizing:border-box}
body{margin:0;height:100vh;display:grid;grid-template-columns:minmax(16rem,22rem) 1fr;background:var(--ground);color:var(--ink);font:15px/1.45 ui-sans-serif,system-ui,-apple-system,"Segoe UI",sans-serif}
nav{overflow-y:auto;border-right:1px solid var(--line)}
h1{margin:0;padding:1rem;font-size:1.1rem}
nav button{display:block;width:100%;padding:.75rem 1rem;border:0;border-top:1px solid var(--line);background:none;color:inherit;font:inherit;text-align:left;cursor:pointer}
nav button[aria-current=true]{background:var(--card);box-shadow:inset 3px 0 var(--accent)}
b,small{display:block;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
small,.soft{color:var(--soft)}
main{display:flex;flex-direction:column;min-width:0}
header{padding:1rem;border-bottom:1px solid var(--line)}
h2{margin:0 0 .25rem;font-size:1.15rem}
.tabs{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.75rem}
.tabs button{padding:.3rem .8rem;border:1px solid var(--line);border-radius:.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
.tabs button[aria-pressed=true]{border-color:var(--accent);color:var(--accent)}
iframe{flex:1;width:100%;margin:0 auto;border:0;background:#fff}
iframe.phone{max-width:375px;border:1px solid var(--line);border-top:0}
details{margin-top:.75rem}
#headers{padding:.5rem 0;font-size:13px}
pre{flex:1;overflow:auto;margin:0;padding:1.25rem;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,Menlo,Consolas,monospace}
[hidden]{display:none}
@media (max-width:44rem){body{grid-template-columns:1fr;grid-template-rows:40vh 1fr}nav{border-right:0;border-bottom:1px solid var(--line)}}
</style>
</head>
<body>
<nav aria-label="E-mails"><h1>E-mail inbox</h1><div id="list"><p class="soft" style="padding:0 1rem">No e-mail has come yet.</p></div></nav>
<main hidden>
<header><h2></h2><div class="soft" id="from"></div>
<div class="tabs"><button data-tab="html">E-mail</button><button data-tab="text">Plain text</button><button data-look="dark">Dark</button><button data-look="phone">Phone</button><button id="stop" hidden>Unsubscribe</button></div>
<details hidden><summary>Headers</summary><pre id="headers"></pre></details></header>
<iframe title="The e-mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<pre hidden tabindex="0"></pre>
</main>
<script type="module">
const get = (selector) => document.querySelector(selector);
const [list, main, frame, plain] = ["#list", "main", "iframe", "pre"].map(get);
const view = { tab: "html", dark: matchMedia("(prefers-color-scheme: dark)").matches, phone: false };
let emails = [];
let open;
// Whatever this machine prefers: the rules for dark hold always, or never.
const inScheme = (html) => html.replaceAll(/@media \\(prefers-color-scheme: ?dark\\)/g, view.dark ? "@media all" : "@media not all");
function show() {
  const email = emails.find((it) => it.messageId === open);
  main.hidden = !email;
  for (const button of list.querySelectorAll("button")) button.setAttribute("aria-current", button.dataset.id === open);
  if (!email) return;
  const { html, text } = email.body;
  const asText = view.tab === "text" || !html;
  get("h2").textContent = email.subject;
  const headers = email.headers ?? [];
  get("details").hidden = headers.length === 0;
  get("#headers").textContent = headers.map(({ name, value }) => name + ": " + value).join("\\n");
  const told = (name) => headers.find((it) => it.name.toLowerCase() === name)?.value;
  const url = /<(https?:[^>]+)>/.exec(told("list-unsubscribe") ?? "")?.[1];
  get("#stop").hidden = !(url && told("list-unsubscribe-post"));
  get("#stop").disabled = false;
  get("#stop").textContent = "Unsubscribe";
  get("#stop").onclick = () => unsubscribe(url);
  get("#from").textContent = ["From " + named(email.from), "to " + email.destination.to.join(", "), ...email.replyTo.map((it) => "answers to " + it)].join(" · ");
  for (const button of document.querySelectorAll("[data-tab]")) button.setAttribute("aria-pressed", button.dataset.tab === (asText ? "text" : "html"));
  for (const button of document.querySelectorAll("[data-look]")) button.setAttribute("aria-pressed", view[button.dataset.look]);
  frame.hidden = asText;
  plain.hidden = !asText;
  plain.textContent = text ?? "";
  frame.className = view.phone ? "phone" : "";
  const next = inScheme(html ?? "");
  if (frame.srcdoc !== next) frame.srcdoc = next;
}
// As a client does: with one click, without cookies, whatever site it is on. https://datatracker.ietf.org/doc/html/rfc8058
async function unsubscribe(url) {
  get("#stop").disabled = true;
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  const isSent = await fetch(url, { method: "POST", mode: "no-cors", credentials: "omit", body }).then(() => true, () => false);
  get("#stop").textContent = isSent ? "Unsubscribed" : "Herald does not answer";
}
const bytesOf = (word) => Uint8Array.from(atob(word), (it) => it.charCodeAt(0));
// A name in a header is in encoded words.
const named = (from) => from.replaceAll(/=\\?UTF-8\\?B\\?([^?]*)\\?=\\s?/gi, (_, word) => new TextDecoder().decode(bytesOf(word)) + " ").replace(/\\s+/g, " ");
function entry({ messageId, subject, destination, at }) {
  const button = document.createElement("button");
  button.dataset.id = messageId;
  for (const [tag, text] of [["b", subject], ["small", destination.to.join(", ") + " · " + new Date(at * 1000).toLocaleTimeString()]]) {
    button.append(Object.assign(document.createElement(tag), { textContent: text }));
  }
  button.onclick = () => { open = messageId; show(); };
  return button;
}
async function look() {
  const found = await fetch("/store").then((it) => it.json()).catch(() => ({ emails }));
  const came = [...found.emails].reverse();
  if (came.length !== emails.length || came[0]?.messageId !== emails[0]?.messageId) {
    emails = came;
    if (came.length > 0) list.replaceChildren(...came.map(entry));
    open ??= came[0]?.messageId;
    show();
  }
  setTimeout(look, 2000);
}
for (const button of document.querySelectorAll("[data-tab]")) button.onclick = () => { view.tab = button.dataset.tab; show(); };
for (const button of document.querySelectorAll("[data-look]")) button.onclick = () => { view[button.dataset.look] = !view[button.dataset.look]; view.tab = "html"; show(); };
look();
</script>
</body>
</html>
`;
