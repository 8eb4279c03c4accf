import * as z from "zod/mini";
import type { LocalCloud } from "../lambda/local-cloud.ts";
import { invited, team } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";

const created = z.object({ id: z.string() });
const inbox = z.object({
  emails: z.array(
    z.object({ destination: z.object({ to: z.array(z.string()) }), body: z.object({ text: z.nullish(z.string()) }) }),
  ),
});

/** The owner's team, who join by the link of their e-mail; one has not opened it yet. */
export async function addTeam(owner: DemoClient, cloud: LocalCloud, newClient: () => DemoClient): Promise<void> {
  // One after the other: each is a change of the one team.
  for (const { email, role } of [...team, invited]) {
    await owner.call("POST /api/admin/team-invitations", { email, role }, created);
  }
  await cloud.settled();
  const { emails } = z.parse(inbox, await (await fetch(`${cloud.inboxUrl}/store`)).json());
  for (const { email, firstName, lastName, password } of team) {
    const text = emails.find(({ destination }) => destination.to.includes(email))?.body.text ?? "";
    const token = /#token=([\w-]{43})/.exec(text)?.[1];
    await newClient().call("POST /api/admin/join", { token, firstName, lastName, password }, created);
  }
}
