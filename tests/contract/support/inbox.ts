import * as z from "zod/mini";
import { underTest } from "./environment.ts";

const message = z.object({
  subject: z.string(),
  destination: z.object({ to: z.array(z.string()) }),
  body: z.object({ text: z.nullish(z.string()), html: z.nullish(z.string()) }),
});
const store = z.object({ emails: z.array(message) });
export type Message = z.output<typeof message>;

/** Every e-mail that arrived for an address. */
export async function mailTo(address: string): Promise<Message[]> {
  const response = await fetch(`${underTest().inboxUrl}/store?to=${encodeURIComponent(address)}`);
  const { emails } = z.parse(store, await response.json());
  return emails.filter(({ destination }) => destination.to.includes(address));
}
