import * as z from "zod/mini";
import type { LocalCloud } from "../lambda/local-cloud.ts";
import { invited, team } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";
import { readTokens } from "./inbox.ts";

const created = z.object({ id: z.string() });

/** The owner's team, who join by the link of their e-mail; one has not opened it yet. */
export async function addTeam(owner: DemoClient, cloud: LocalCloud, newClient: () => DemoClient): Promise<void> {
  // One after the other: each is a change of the one team.
  for (const { email, role } of [...team, invited]) {
    await owner.call("POST /api/admin/team-invitations", { email, role }, created);
  }
  const tokenTo = await readTokens(cloud);
  for (const { email, firstName, lastName, password } of team) {
    const token = tokenTo(email);
    await newClient().call("POST /api/admin/join", { token, firstName, lastName, password }, created);
  }
}
