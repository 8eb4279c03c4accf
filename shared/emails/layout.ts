import type { Mail } from "../services/mail.ts";

/** A message before it is dressed: a heading, paragraphs, rows of label and amount, and at most one button. */
export interface Email {
  to: string;
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  rows?: readonly (readonly [label: string, value: string])[];
  button?: { label: string; url: string };
  shopName: string;
}

/** The same e-mail as text and as HTML; whatever people typed is inert in both. */
export function mailOf(email: Email): Mail {
  return { to: email.to, subject: oneLine(email.subject), text: asText(email), html: asHtml(email) };
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const inert = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

function asText({ greeting, paragraphs, rows = [], button, shopName }: Email): string {
  const table = rows.map(([label, value]) => `${label}: ${value}`).join("\n");
  const blocks = [greeting, ...paragraphs, table, button && `${button.label}: ${button.url}`, `— ${shopName}`];
  return blocks.filter(Boolean).join("\n\n");
}

function asHtml({ greeting, paragraphs, rows = [], button, shopName }: Email): string {
  const cell = (text: string, align: string) =>
    `<td style="padding:8px 0;border-bottom:1px solid #e5e7eb;text-align:${align}">${inert(text)}</td>`;
  const table = rows.map(([label, value]) => `<tr>${cell(label, "left")}${cell(value, "right")}</tr>`).join("");
  const link = button
    ? `<p style="margin:28px 0"><a href="${inert(button.url)}" style="background:#1f2937;color:#fff;padding:12px 20px;border-radius:8px;text-decoration:none">${inert(button.label)}</a></p>`
    : "";
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="margin:0;background:#f3f4f6;font:16px/1.5 system-ui,-apple-system,Segoe UI,sans-serif;color:#111827">',
    '<div style="max-width:560px;margin:0 auto;padding:32px 16px"><div style="background:#fff;border-radius:12px;padding:32px">',
    `<p style="margin:0 0 16px;font-size:20px;font-weight:600">${inert(greeting)}</p>`,
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${inert(paragraph)}</p>`),
    table && `<table role="presentation" style="width:100%;border-collapse:collapse;margin:8px 0 0">${table}</table>`,
    link,
    `</div><p style="text-align:center;color:#6b7280;font-size:14px">${inert(shopName)}</p></div></body></html>`,
  ].join("");
}
