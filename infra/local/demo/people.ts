/** What happens to the people of the demo shop besides selling. */
import * as z from "zod/mini";
import { type ambassadors, applicants, leaver } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";

const created = z.object({ id: z.string() });
const settings = z.object({
  programme: z.object({ rateBps: z.int(), holdDays: z.int(), signUp: z.string() }),
});
const people = z.object({ items: z.array(created) });

/** An ambassador signs up. Returns their browser. */
export async function join(
  client: DemoClient,
  person: (typeof ambassadors | typeof applicants)[number],
): Promise<DemoClient> {
  await client.call("POST /api/ambassador/register", { ...person, acceptedTerms: 1 }, created);
  return client;
}

/** Some apply, in a shop that looks at applications for as long as that takes. */
export async function letApply(admin: DemoClient, newClient: () => DemoClient): Promise<void> {
  const { programme } = await admin.call("GET /api/admin/settings", undefined, settings);
  const change = (signUp: string) =>
    admin.call("PUT /api/admin/settings", { programme: { ...programme, signUp } }, settings);
  await change("approval");
  for (const applicant of applicants) await join(newClient(), applicant);
  await change(programme.signUp);
}

/** Somebody who was there for a short while: the owner sees that they left, and not who they were. */
export async function letLeave(client: DemoClient): Promise<void> {
  await join(client, leaver);
  await client.call("POST /api/ambassador/leave", { currentPassword: leaver.password }, z.object({}));
}

/** Somebody whom a look at their orders keeps waiting. */
export async function suspendOne(admin: DemoClient): Promise<void> {
  const found = await admin.call("GET /api/admin/ambassadors?search=jonas", undefined, people);
  const id = found.items[0]?.id;
  const reason = "Two orders came from your own address. We are looking into it.";
  await admin.call(`POST /api/admin/ambassadors/${id}/suspend`, { reason }, z.object({}));
}

/** Those who write for others, and those who know the shop best. */
export async function addGroups(admin: DemoClient): Promise<void> {
  const { items } = await admin.call("GET /api/admin/ambassadors?limit=100&sort=name", undefined, people);
  const ids = items.map(({ id }) => id);
  const groups = [
    { name: "Bloggers", ambassadorIds: ids.slice(0, 3) },
    { name: "Friends of the shop", ambassadorIds: ids.slice(3, 5) },
  ];
  for (const { name, ambassadorIds } of groups) {
    const { id: groupId } = await admin.call("POST /api/admin/ambassador-groups", { name }, created);
    await admin.call("POST /api/admin/group-assignments", { ambassadorIds, groupId }, z.object({}));
  }
}
