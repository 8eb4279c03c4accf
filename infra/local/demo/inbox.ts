import * as z from "zod/mini";
import type { LocalCloud } from "../lambda/local-cloud.ts";

const inbox = z.object({
  emails: z.array(
    z.object({ destination: z.object({ to: z.array(z.string()) }), body: z.object({ text: z.nullish(z.string()) }) }),
  ),
});

/** Once all is sent: what finds the token in the e-mail to an address. */
export async function readTokens(cloud: LocalCloud): Promise<(email: string) => string | undefined> {
  await cloud.settled();
  const { emails } = z.parse(inbox, await (await fetch(`${cloud.inboxUrl}/store`)).json());
  return (email) => {
    const text = emails.find(({ destination }) => destination.to.includes(email))?.body.text ?? "";
    return /#token=([\w-]{43})/.exec(text)?.[1];
  };
}
