import { randomUUID } from "node:crypto";
import { httpEvent } from "../../kit/events.ts";
import { ask } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, newLink, newPurchase, orderRequest, password, pay, placeOrder } from "../shop.ts";
import { expectAnswers, expectStanding, mailsAbout } from "./people-expect.ts";

const email = "zelda@leaving.example";

/** Somebody of their own, who has sold through a link. */
async function seller(stage: Stage) {
  const { world, shop, course } = stage;
  const someone = await newAmbassador(world, email);
  const code = await newLink(world, someone.cookies, shop.productIds);
  await pay(world, await placeOrder(world, { ...shop, code }, newPurchase("first@buyer.example")));
  await ask(world, "questions/ask", {
    ...{ cookies: someone.cookies, headers: { "idempotency-key": randomUUID() } },
    body: { about: "balance", text: "When am I paid?" },
  });
  await comeToRest(world, course);
  return { ...someone, code };
}

const leaving = (cookies: string[]) => ({ cookies, body: { currentPassword: password } });

/** @throws Error where somebody who left can do anything */
async function expectGone(stage: Stage, { id, code, cookies }: Awaited<ReturnType<typeof seller>>): Promise<void> {
  await expectStanding(stage, "left", [1], id);
  await expectAnswers(stage, "checkout/open-link", { path: { code } }, 410);
  await expectAnswers(stage, "accounts/read-profile", { path: { scope: "ambassador" }, cookies }, 401);
  const body = { email, password };
  await expectAnswers(stage, "accounts/sign-in", { path: { scope: "ambassador" }, body }, 401);
  if ((await mailsAbout(stage, email, /you have left/i)).size !== 1)
    throw new Error("They were not told that they left.");
}

/** Who leaves, and what remains of them: see the invariant. */
export const leavingFlows: readonly Flow[] = [
  {
    name: "leave while a sale is being completed",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const someone = await seller(stage);
      const order = await placeOrder(world, { ...shop, code: someone.code }, newPurchase("second@buyer.example"));
      await pay(world, order);
      return {
        act: async () => {
          // Told late that it was done, the next try finds nobody signed in.
          await expectAnswers(stage, "accounts/leave", leaving(someone.cookies), 204, 401);
          await comeToRest(world, course);
        },
        check: () => expectGone(stage, someone),
      };
    },
  },
  {
    name: "an owner removes an ambassador who sold",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const someone = await seller(stage);
      const removal = { path: { ambassadorId: someone.id }, cookies: shop.admin.cookies };
      return {
        act: async () => {
          await expectAnswers(stage, "ambassadors/remove", removal, 204);
          await comeToRest(world, course);
        },
        check: () => expectGone(stage, someone),
      };
    },
  },
];

/** What meets in time. */
export const leavingRaces: readonly Flow[] = [
  {
    name: "somebody leaves, is removed, and sells at once",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const someone = await seller(stage);
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const { id, code, cookies } = someone;
          const removal = { path: { ambassadorId: id }, cookies: shop.admin.cookies };
          const asked = orderRequest({ ...shop, code }, newPurchase("late@buyer.example"));
          await world.lambda.race(
            [
              { name: "accounts/leave" as const, event: httpEvent("accounts/leave", leaving(cookies), key) },
              { name: "ambassadors/remove" as const, event: httpEvent("ambassadors/remove", removal, key) },
              { name: "checkout/create-session" as const, event: httpEvent("checkout/create-session", asked, key) },
            ],
            course.policy.random,
          );
          await expectAnswers(stage, "ambassadors/remove", removal, 204);
          const { status } = await ask(world, "checkout/create-session", asked);
          if (![201, 409, 410].includes(status)) throw new Error(`The order was answered ${status}.`);
          await comeToRest(world, course);
        },
        check: () => expectGone(stage, someone),
      };
    },
  },
];
