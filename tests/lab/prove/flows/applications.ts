import { httpEvent } from "../../kit/events.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, newLink, pay, placeOrder } from "../shop.ts";
import { expectAnswers, expectStanding, mailsAbout } from "./people-expect.ts";

const email = "new@ambassador.example";
const reason = "We work with people from our own town alone.";

/** Has people sign up in one way from now on. */
async function setSignUp(stage: Stage, signUp: "open" | "approval" | "invitation"): Promise<void> {
  const programme = { rateBps: 1_000, holdDays: 14, signUp };
  await expectAnswers(stage, "settings/update", { cookies: stage.shop.admin.cookies, body: { programme } }, 200);
}

const approval = ({ shop }: Stage, id: string) => ({ cookies: shop.admin.cookies, body: { ambassadorIds: [id] } });
const refusal = ({ shop }: Stage, id: string) => ({
  cookies: shop.admin.cookies,
  body: { ambassadorIds: [id], reason },
});

/** Who applies, and what is decided. */
export const applicationFlows: readonly Flow[] = [
  {
    name: "apply, be declined, be approved",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      await setSignUp(stage, "approval");
      let somebody = shop.ambassador;
      return {
        act: async () => {
          somebody = await newAmbassador(world, email);
          await expectAnswers(stage, "ambassadors/decline", refusal(stage, somebody.id), 200);
          await expectAnswers(stage, "ambassadors/approve", approval(stage, somebody.id), 200);
          await comeToRest(world, course);
        },
        check: async () => {
          await expectStanding(stage, "active", [2], somebody.id);
          const told = await mailsAbout(stage, email, /application at|are an ambassador/);
          if (told.size !== 3) throw new Error(`Who applied was told of ${[...told].join(", ")}.`);
          const code = await newLink(world, somebody.cookies, shop.productIds);
          await pay(world, await placeOrder(world, { code, productIds: shop.productIds }));
          await comeToRest(world, course);
        },
      };
    },
  },
];

/** What meets in time. */
export const applicationRaces: readonly Flow[] = [
  {
    name: "two owners approve an application that a third declines",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      await setSignUp(stage, "approval");
      const { id } = await newAmbassador(world, email);
      return {
        act: async () => {
          const key = world.cloud.secrets.edgeKey;
          const approve = () => ({
            name: "ambassadors/approve" as const,
            event: httpEvent("ambassadors/approve", approval(stage, id), key),
          });
          const decline = {
            name: "ambassadors/decline" as const,
            event: httpEvent("ambassadors/decline", refusal(stage, id), key),
          };
          await world.lambda.race([approve(), decline, approve()], course.policy.random);
          await expectAnswers(stage, "ambassadors/approve", approval(stage, id), 200);
          await comeToRest(world, course);
        },
        // Declined first, and approved after all; or approved, and no longer to be declined.
        check: () => expectStanding(stage, "active", [1, 2], id),
      };
    },
  },
];
