import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const team = z.object({ members: z.record(z.string(), z.string()), requiresFactor: z._default(z.boolean(), false) });

/**
 * Who is on the owner's team is said three times, in one transaction each: by the team, by the member, and by what they sign in
 * with. All agree, and one of them at least is an owner. Whether a second factor is required says the team, and each member.
 */
export function teamViolations(items: readonly Item[]): string[] {
  const found = items.find(({ type }) => type === "team");
  if (!found) return [];
  const { members, requiresFactor } = z.parse(team, found);
  const wrong: string[] = [];
  if (!Object.values(members).includes("owner")) wrong.push("the team has no owner");
  const users = new Map(items.filter(({ type }) => type === "user").map((user) => [String(user.id), user]));
  for (const [id, role] of Object.entries(members)) {
    const said = users.get(id)?.role;
    if ((users.get(id)?.factorRequired ?? false) !== requiresFactor) {
      wrong.push(`a second factor is ${requiresFactor ? "" : "not "}required of the team, and not so of ${id}`);
    }
    if (said !== role) wrong.push(`${id} is ${role} of the team, and ${said} by their own item`);
  }
  const signingIn = items.filter(({ type, scope }) => type === "credential" && scope === "admin");
  for (const { userId, email } of signingIn) {
    if (!members[String(userId)]) wrong.push(`${email} can sign in to the owner's pages and is not on the team`);
  }
  if (signingIn.length < Object.keys(members).length) wrong.push("somebody of the team can't sign in");
  return wrong;
}
