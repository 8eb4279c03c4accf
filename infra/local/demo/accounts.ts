/** The accounts that the start tells: made where they are missing, and told with a password only while it works. */
import * as z from "zod/mini";
import { codeOf } from "../../terminal/error-code.ts";
import type { LocalCloud } from "../lambda/local-cloud.ts";
import { ambassadors, type DemoAccount, owner } from "./catalogue.ts";
import { demoClient, Refused } from "./client.ts";

const any = z.object({});

/** Makes the shop's owner, whom no route can make; one who is there already stays as they are. */
export async function addOwner(cloud: Pick<LocalCloud, "invoke" | "data">): Promise<void> {
  try {
    await cloud.invoke("accounts/create-admin", owner);
  } catch (error) {
    if (codeOf(error) !== "email_taken") throw error;
  }
  cloud.data.mark({ owner: true });
}

/** Tries the passwords that are about to be told, as a person would, and notes which of them work no longer. */
export async function tryPasswords({ url, env, data }: Pick<LocalCloud, "url" | "env" | "data">): Promise<void> {
  const { demo, changed } = data.marker;
  const origin = new URL(env.APP_URL ?? url).origin;
  const works = async (scope: "admin" | "ambassador", { email, password }: DemoAccount) => {
    const client = demoClient(url, origin);
    try {
      await client.call(`POST /api/${scope}/login`, { email, password }, any);
      await client.call(`POST /api/${scope}/logout`, undefined, any);
    } catch (error) {
      // Too many tries, or a shop that is broken, say nothing about the password.
      return !(error instanceof Refused && error.status === 401);
    }
    return true;
  };
  const told = [
    { scope: "admin" as const, account: owner },
    ...ambassadors.slice(0, demo === "done" ? 1 : 0).map((account) => ({ scope: "ambassador" as const, account })),
  ].filter(({ account }) => !changed.includes(account.email));
  const tried = await Promise.all(told.map(async (one) => ({ ...one, works: await works(one.scope, one.account) })));
  const since = tried.filter((one) => !one.works).map(({ account }) => account.email);
  if (since.length > 0) data.mark({ changed: [...changed, ...since] });
}
