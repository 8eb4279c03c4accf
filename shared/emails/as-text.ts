import * as words from "../words/en/emails.ts";
import type { Block, Email, Pair } from "./blocks.ts";
import type { Brand } from "./brand.ts";
import type { Stop } from "./stop.ts";

/** An e-mail for clients that show no HTML, and for people who want none. */
export function textOf({ heading, blocks }: Email, brand: Brand, stop?: Stop): string {
  return [heading, ...blocks.map(textOfBlock), footerOf(brand, stop)].join("\n\n");
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "note":
      return block.text;
    case "amount":
      return labelled([block.label, block.value]);
    case "button":
      return labelled([block.label, block.url]);
    case "facts":
      return block.facts.map(([label, value]) => labelled([label, value.replaceAll("\n", ", ")])).join("\n");
    case "table": {
      const { lines = [], rows = [], total } = block;
      const pairs = [...lines.map(({ label, value }): Pair => [label, value]), ...rows, ...(total ? [total] : [])];
      return pairs.map(labelled).join("\n");
    }
  }
}

const labelled = ([label, value]: Pair) => words.labelled({ label, value });

function footerOf({ name, contactEmail, imprintUrl, privacyUrl }: Brand, stop?: Stop): string {
  const pairs: Pair[] = [
    ...(stop ? [[stop.label, stop.page] as const] : []),
    ...(imprintUrl ? [[words.imprint(), imprintUrl] as const] : []),
    ...(privacyUrl ? [[words.privacy(), privacyUrl] as const] : []),
  ];
  const questions = contactEmail ? [words.questions({ email: contactEmail })] : [];
  return ["—", words.by({ shop: name }), ...questions, ...pairs.map(labelled)].join("\n");
}
