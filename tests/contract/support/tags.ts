import * as z from "zod/mini";
import { underTest } from "./environment.ts";

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);

/** What a bot reads of a page that it was sent to. It runs no script, has no cookie, and says that it is one. */
export interface Pasted {
  status: number;
  headers: Headers;
  html: string;
  title: string;
  /** Of each tag its content, by `property` or `name`. */
  tags: Readonly<Record<string, string>>;
  canonical: string;
}

/** Fetches a page as a bot does where a link was pasted. */
export async function pasted(path: string, method: "GET" | "HEAD" = "GET"): Promise<Pasted> {
  const headers = { "user-agent": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)" };
  const response = await fetch(new URL(path, underTest().url), { method, headers, redirect: "manual" });
  const html = z.parse(z.string(), await response.text());
  const head = html.slice(0, html.indexOf("</head>"));
  const tags = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)];
  return {
    status: response.status,
    headers: response.headers,
    html,
    title: decoded(/<title>(.*?)<\/title>/.exec(head)?.[1] ?? ""),
    tags: Object.fromEntries(tags.map(([, name, content = ""]) => [name, decoded(content)])),
    canonical: decoded(/<link rel="canonical" href="([^"]*)">/.exec(head)?.[1] ?? ""),
  };
}
