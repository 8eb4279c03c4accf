import * as z from "zod/mini";
import type { LocalCloud } from "../lambda/local-cloud.ts";
import { ambassadors } from "./catalogue.ts";
import type { DemoClient } from "./client.ts";
import { readTokens } from "./inbox.ts";

/** The first ambassadors open the link of the e-mail that welcomed them; who applies later has not done so yet. */
export async function confirmAddresses(clients: readonly DemoClient[], cloud: LocalCloud): Promise<void> {
  const tokenTo = await readTokens(cloud);
  await Promise.all(
    clients.map((client, index) => {
      const token = tokenTo(ambassadors[index]?.email ?? "");
      return client.call("POST /api/ambassador/users/email/confirm", { token }, z.object({}));
    }),
  );
}
