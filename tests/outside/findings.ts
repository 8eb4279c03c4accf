import { explained } from "./explained.ts";

/** Something that a tool holds against the interface. */
export interface Finding {
  /** The tool's own name of its rule. */
  rule: string;
  /** The operation, or the place in the document. */
  where: string;
  /** What Herald answered, or what is wrong with the document. */
  says: string;
  /** How to see it again. */
  again: string;
}

/** Those that nothing explains, each rule at each place once; and how many are explained. */
export function judged(findings: readonly Finding[]): { open: Finding[]; explained: number } {
  const isExplained = ({ rule, where, says }: Finding) =>
    explained.some((one) => one.rule === rule && one.says === says && one.where.includes(where));
  const open = new Map<string, Finding>();
  let count = 0;
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.where} ${finding.says}`;
    if (isExplained(finding)) count++;
    else if (!open.has(key)) open.set(key, finding);
  }
  return { open: [...open.values()], explained: count };
}
