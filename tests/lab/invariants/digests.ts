import * as z from "zod/mini";
import type { EmailFindings } from "./emails.ts";
import type { Email, Item } from "./facts.ts";

const marker = z.object({ pk: z.string(), sentAt: z.optional(z.string()) });
const person = z.object({ id: z.string(), email: z.string() });

const days = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
/** As the e-mail tells the week that begins on a Monday. */
function periodOf(monday: string): string {
  const from = new Date(`${monday}T00:00:00Z`);
  return days.formatRange(from, new Date(from.getTime() + 6 * 86_400_000));
}

/**
 * Invariant 37: of each week, everybody who is marked got their digest, and nobody got one who is not. What came twice is counted, as of any e-mail;
 * at rest, no digest is still being sent.
 */
export function digestFindings(items: readonly Item[], emails: readonly Email[]): EmailFindings {
  const people = new Map(
    items.filter(({ type }) => type === "user").map((item) => [z.parse(person, item).id, z.parse(person, item).email]),
  );
  const came = new Map<string, number>();
  for (const { to, subject, text } of emails) {
    if (!/^Your week at /.test(subject)) continue;
    const [, period = ""] = / week of (.+ \d{4})(?: brought)?\./.exec(text) ?? [];
    const name = `${to}, ${period}`;
    came.set(name, (came.get(name) ?? 0) + 1);
  }
  const violations: string[] = [];
  let duplicates = 0;
  for (const item of items.filter(({ type }) => type === "delivery")) {
    const { pk, sentAt } = z.parse(marker, item);
    const [, week = "", userId = ""] = /^DELIVERY#digest_([\d-]+)#(.+)$/.exec(pk) ?? [];
    if (week === "") continue;
    if (sentAt === undefined) violations.push(`the digest of ${week} to ${userId}: is being sent for ever`);
    const email = people.get(userId);
    // Whoever left has no address any more.
    if (!email) continue;
    const name = `${email}, ${periodOf(week)}`;
    const count = came.get(name) ?? 0;
    came.delete(name);
    if (sentAt !== undefined && count === 0) violations.push(`no digest came: ${name}`);
    duplicates += Math.max(0, count - 1);
  }
  return {
    violations: [...violations, ...[...came.keys()].map((it) => `a digest came for nothing: ${it}`)],
    duplicates,
  };
}
