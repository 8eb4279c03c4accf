import { parts } from "./templates/frame.ts";

/** Markup of Herald's own, which text is never taken for. */
export class Html {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

export const joined = (all: readonly Html[]): Html => new Html(all.map(({ html }) => html).join(""));

const escapes: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\n": "<br>" },
};
const inert = (text: string) => text.replace(/[&<>"'\n]/g, (character) => escapes[character] ?? character);

/**
 * Fills a part of the frame. Text is inert, wherever it stands; what is left empty is an error.
 * @throws Error naming a slot that was given nothing, or text where markup belongs
 */
export function fill(name: keyof typeof parts, values: Readonly<Record<string, string | Html>>): Html {
  const html = parts[name].replace(/\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g, (_, markup?: string, text?: string) => {
    const value = values[markup ?? text ?? ""];
    if (markup && value instanceof Html) return value.html;
    if (text && typeof value === "string") return inert(value);
    throw new Error(`Nothing fits the slot ${markup ?? text} of the part ${name}.`);
  });
  return new Html(html);
}
