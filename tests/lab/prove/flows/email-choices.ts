import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, pay, placeOrder } from "../shop.ts";
import { expectAnswers } from "./people-expect.ts";

const inbox = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      headers: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});
const choices = z.object({ items: z.array(z.object({ topic: z.string(), isWanted: z.boolean() })) });

/** What the ambassador was told of sales, each with the token of its header. */
async function toldOfSales({ world, shop }: Stage): Promise<string[]> {
  const response = await fetch(`${world.cloud.mail.url}/store`);
  const mails = z
    .parse(inbox, await response.json())
    .emails.filter((it) => it.destination.to[0] === shop.ambassador.email && it.subject.startsWith("You earned "));
  return mails.map(({ headers }) => {
    const headerOf = (name: string) => headers.find((it) => it.name === name)?.value ?? "";
    if (headerOf("List-Unsubscribe-Post") !== "List-Unsubscribe=One-Click")
      throw new Error("A client shows no button.");
    return /\/api\/emails\/unsubscribe\/([^>]+)>$/.exec(headerOf("List-Unsubscribe"))?.[1] ?? "";
  });
}

/** The one click of a mail provider's server. */
const click = (token: string) => ({
  path: { token },
  rawBody: "List-Unsubscribe=One-Click",
  headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://mail.example" },
});

/** What people want no e-mails of. */
export const emailChoiceFlows: readonly Flow[] = [
  {
    name: "stop e-mails about sales by one click while one waits, and those about refunds in the profile",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      await pay(world, await placeOrder(world, shop, newPurchase("early@buyer.example")));
      await comeToRest(world, course);
      const [token = ""] = await toldOfSales(stage);
      const waiting = await placeOrder(world, shop, newPurchase("later@buyer.example"));
      const own = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
      return {
        act: async () => {
          await pay(world, waiting);
          await expectAnswers(stage, "emails/unsubscribe", click(token), 204);
          await expectAnswers(stage, "accounts/choose-emails", { ...own, body: { refunds: false } }, 200);
          await comeToRest(world, course);
        },
        check: async () => {
          const told = await toldOfSales(stage);
          if (told.length !== 1)
            throw new Error(`${told.length} e-mails told of sales, and the first alone was wanted.`);
          const { items } = await get(world, "accounts/read-email-choices", own, choices);
          const stopped = items.filter(({ isWanted }) => !isWanted).map(({ topic }) => topic);
          if (stopped.join() !== "sales,refunds") throw new Error(`Stopped are ${stopped.join()}.`);
          // Whoever has no key stops nothing; a second click is none.
          const guessed = token.replace(/.{22}$/, "A".repeat(22));
          await expectAnswers(stage, "emails/unsubscribe", click(guessed), 404);
          await expectAnswers(stage, "emails/unsubscribe", click(token), 204);
          await expectAnswers(stage, "emails/ask-unsubscribe", { path: { token } }, 303);
        },
      };
    },
  },
];
