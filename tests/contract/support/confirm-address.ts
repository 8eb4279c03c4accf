import { linkIn, mailsAbout, tokenIn } from "./links-in-mail.ts";
import type { Ambassador } from "./people.ts";

const subject = /confirm your address/i;

/** The link of the last e-mail that asks to confirm an address, once so many have come. */
export const linkToConfirm = async (email: string, atLeast = 1): Promise<string> =>
  linkIn((await mailsAbout(email, subject, atLeast)).at(-1)?.body.text ?? "");

/** Opens it, as the ambassador themselves. */
export async function confirmAddress({ client, email }: Pick<Ambassador, "client" | "email">): Promise<void> {
  const token = tokenIn(await linkToConfirm(email));
  const { status } = await client.post("/api/ambassador/users/email/confirm", { token });
  if (status !== 204) throw new Error(`The address of ${email} was not confirmed: ${status}.`);
}
