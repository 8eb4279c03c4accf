import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** A piece of a page, safe to put into another: hono's `html` escapes what is interpolated. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const css = `
:root{color-scheme:light dark;--bg:#f5f6fa;--card:#fff;--text:#1b2033;--soft:#5c6478;--line:#dfe2ec;--accent:#5548e0;
--accent-text:#fff;--tint:#eeedfc;--bad:#b3261e;--bad-bg:#fdecea;--good:#146c43;--good-bg:#e3f4ea;--wait:#8a5300;--wait-bg:#fff3dc}
@media(prefers-color-scheme:dark){:root{--bg:#11131b;--card:#1b1e2a;--text:#e9ebf3;--soft:#a2a9bd;--line:#33384a;
--accent:#8c83ff;--accent-text:#12131c;--tint:#262645;--bad:#ffb4ab;--bad-bg:#4a1f1c;--good:#8fdcb0;--good-bg:#163726;--wait:#ffd08a;--wait-bg:#42300f}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
a{color:var(--accent)}h1,h2,p{margin:0}button,input,select{font:inherit;color:inherit}
.banner{background:var(--tint);border-bottom:1px solid var(--line);padding:.6rem 1rem;text-align:center;font-size:.9rem}
.soft{color:var(--soft)}.small{font-size:.875rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.5rem}
.notice{border-radius:10px;padding:.7rem .9rem}.bad{background:var(--bad-bg);color:var(--bad)}.good{background:var(--good-bg);color:var(--good)}
.wait{background:var(--wait-bg);color:var(--wait)}.tag{border-radius:99px;padding:.1rem .6rem;font-size:.8rem;white-space:nowrap;display:inline-block}
.plain{background:var(--tint)}
button,.button{border:1px solid var(--line);background:var(--card);border-radius:8px;padding:.35rem .7rem;cursor:pointer;text-decoration:none}
button:hover{border-color:var(--accent)}button.main{background:var(--accent);color:var(--accent-text);border-color:var(--accent);font-weight:600;padding:.75rem 1rem;width:100%}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
input,select{width:100%;background:var(--bg);border:1px solid var(--line);border-radius:8px;padding:.6rem .75rem}
code{font:.85em ui-monospace,SFMono-Regular,Menlo,monospace}`;

/** A whole page. Everything it needs is in it: it also works without a network. */
export function page(title: string, styles: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(css + styles)}</style>
</head>
<body>${body}</body>
</html>`;
}
