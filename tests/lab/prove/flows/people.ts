import { httpEvent } from "../../kit/events.ts";
import { ask } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newPurchase, type Order, orderRequest, pay, placeOrder } from "../shop.ts";
import { expectAnswers, expectStanding, mailsAbout } from "./people-expect.ts";
import { settle, soldBefore } from "./settle.ts";

const reason = "Two orders came from your own address.";

/** Asks for an owner's decision, as a request for the ambassador at hand. */
const decision = ({ shop }: Stage, body?: object) => ({
  path: { ambassadorId: shop.ambassador.id },
  cookies: shop.admin.cookies,
  ...(body && { body }),
});

export const suspend = async (stage: Stage): Promise<void> => {
  await expectAnswers(stage, "ambassadors/suspend", decision(stage, { reason }), 204);
};
export const reinstate = async (stage: Stage): Promise<void> => {
  await expectAnswers(stage, "ambassadors/reinstate", decision(stage), 204);
};

/** @throws Error where a link of somebody who is not active is open, or they can make another */
async function expectClosed(stage: Stage): Promise<void> {
  const { shop } = stage;
  const { code, productIds } = shop;
  await expectAnswers(stage, "checkout/open-link", { path: { code } }, 410);
  await expectAnswers(stage, "checkout/create-session", orderRequest(shop, newPurchase("late@buyer.example")), 410);
  await expectAnswers(stage, "links/create", { cookies: shop.ambassador.cookies, body: { productIds } }, 403);
}

/** What owners decide about ambassadors. */
export const peopleFlows: readonly Flow[] = [
  {
    name: "reinstate and suspend an ambassador who sold",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      await soldBefore(stage);
      const pending: Order = await placeOrder(world, shop, newPurchase("early@buyer.example"));
      await suspend(stage);
      await comeToRest(world, course);
      return {
        act: async () => {
          await reinstate(stage);
          await comeToRest(world, course);
          await suspend(stage);
          await comeToRest(world, course);
        },
        check: async () => {
          await expectStanding(stage, "suspended", 3);
          await expectClosed(stage);
          const told = await mailsAbout(stage, shop.ambassador.email, /is suspended|active again/);
          if (told.size !== 2) throw new Error(`The ambassador was told of ${[...told].join(", ")}.`);
          // What was placed before is still sold, and earns.
          await pay(world, pending);
          await comeToRest(world, course);
        },
      };
    },
  },
];

/** What meets in time. */
export const peopleRaces: readonly Flow[] = [
  {
    name: "an order is placed while its ambassador is suspended",
    about: "money",
    async begin(stage) {
      const { world, shop, course } = stage;
      const asked = orderRequest(shop, newPurchase());
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const order = () => ({
            name: "checkout/create-session" as const,
            event: httpEvent("checkout/create-session", asked, key),
          });
          const suspension = {
            name: "ambassadors/suspend" as const,
            event: httpEvent("ambassadors/suspend", decision(stage, { reason }), key),
          };
          await world.lambda.race([order(), suspension, order()], course.policy.random);
          await suspend(stage);
          // Taken with a page to pay it on, ended, or refused: asked again, it is not another one.
          const { status, body } = await ask(world, "checkout/create-session", asked);
          if (![201, 409, 410].includes(status))
            throw new Error(`The order was answered ${status}: ${JSON.stringify(body)}`);
          await settle(stage);
        },
        check: () => expectClosed(stage),
      };
    },
  },
  {
    name: "two owners decide about one ambassador at once",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const runs = ["One reason.", "Another one."].map((text) => ({
            name: "ambassadors/suspend" as const,
            event: httpEvent("ambassadors/suspend", decision(stage, { reason: text }), key),
          }));
          await world.lambda.race(runs, course.policy.random);
          await suspend(stage);
          await comeToRest(world, course);
        },
        check: () => expectStanding(stage, "suspended", 1),
      };
    },
  },
];
