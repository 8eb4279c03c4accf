import type { Stoppable } from "./stop.ts";

/** A label, and what it is about. */
export type Pair = readonly [label: string, value: string];

/** A product in a table: the picture where there is one. */
export interface Line {
  title: string;
  /** As in `2 × €10.00`. */
  detail: string;
  value: string;
  imageUrl?: string | undefined;
  /** The same in one line, for the text. */
  label: string;
}

/** What e-mails are made of. Both twins, HTML and text, are drawn from these. */
export type Block =
  | { kind: "paragraph" | "note"; text: string }
  /** What it is all about, in large figures. */
  | { kind: "amount"; label: string; value: string }
  | { kind: "table"; lines?: readonly Line[]; rows?: readonly Pair[]; total?: Pair }
  | { kind: "facts"; facts: readonly Pair[] }
  | { kind: "button"; label: string; url: string };

/** A message before it is dressed. */
export interface Email {
  to: string;
  subject: string;
  /** What a list of e-mails shows behind the subject. */
  preview: string;
  heading: string;
  blocks: readonly Block[];
  /** Where answers go, where that is not the shop. */
  replyTo?: string;
  /** Where its reader can do without e-mails like it. */
  stoppable?: Stoppable;
}

export const paragraphs = (...texts: readonly string[]): Block[] => texts.map((text) => ({ kind: "paragraph", text }));
