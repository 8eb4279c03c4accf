import type { BrowserContext } from "playwright-core";
import type { Client } from "../../contract/support/client.ts";

const sessionCookies = ["__Host-herald-admin", "__Host-herald-ambassador"];

/** Gives a browser the session of a client, as if it had signed in itself. */
export async function signIn(context: BrowserContext, client: Client): Promise<void> {
  await context.addCookies(
    sessionCookies.flatMap((name) => {
      const value = client.cookie(name);
      const url = client.base.replace(/^http:/, "https:");
      return value ? [{ name, value, url, secure: true, httpOnly: true, sameSite: "Lax" as const }] : [];
    }),
  );
}
