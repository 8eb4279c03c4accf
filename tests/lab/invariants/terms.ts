import * as z from "zod/mini";
import type { Change, Item } from "./facts.ts";

const accepted = z.object({ terms: z._default(z.array(z.object({ version: z.int() })), []) });

/**
 * Invariant 21: a version of the terms says what it said when it was published, and counts those who accepted it, each once; nobody
 * accepted one that there is not.
 */
export function termsViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const versions = items.filter(({ type }) => type === "terms-version");
  const current = items.find(({ type }) => type === "terms");
  const users = items.filter(({ type }) => type === "user");
  const all = users.flatMap((user) => z.parse(accepted, user).terms.map(({ version }) => version));
  const wrong: string[] = [];
  for (const { version, accepted: counted } of versions) {
    const count = all.filter((it) => it === version).length;
    if (count !== counted) wrong.push(`version ${version} of the terms counts ${counted}, and ${count} accepted it`);
  }
  const known = versions.map(({ version }) => version);
  for (const version of new Set(all))
    if (!known.includes(version)) wrong.push(`version ${version} was accepted, and is none`);
  if ((current?.version ?? 0) !== versions.length)
    wrong.push(`${versions.length} versions, and ${current?.version} holds`);
  for (const user of users) {
    const own = z.parse(accepted, user).terms.map(({ version }) => version);
    if (new Set(own).size !== own.length) wrong.push(`${user.pk} accepted a version twice: ${own}`);
  }
  for (const { before, after } of changes) {
    if (before?.type !== "terms-version") continue;
    const isSame = ["version", "publishedAt", "text"].every((name) => before[name] === after?.[name]);
    if (!isSame) wrong.push(`${before.sk} of the terms became other than it was published`);
  }
  return wrong;
}
