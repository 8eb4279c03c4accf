import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import { AppError } from "../../../../shared/domain/errors.ts";
import { readEmails } from "../../invariants/observe.ts";
import { type Answer, ask } from "../ask.ts";
import type { Flow } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { newAmbassador, newLink, password, pay, placeOrder, signIn } from "../shop.ts";

const another = "another long passphrase";
/** Two faults can't make a person try this often. */
const maxTries = 5;
const isTaken = (failed: unknown): boolean => failed instanceof AppError && failed.code === "email_taken";
const monthMs = 31 * 86_400_000;

/** @throws Error where an answer is not one of those that a person may get */
function expectStatus({ status, body }: Answer, ...allowed: number[]): void {
  if (!allowed.includes(status))
    throw new Error(`Answered ${status}, not ${allowed.join(" or ")}: ${JSON.stringify(body)}`);
}

/** What people do with their accounts. A try whose answer was lost may be told that it is done already. */
export const accountFlows: readonly Flow[] = [
  {
    name: "sign up, make a link, sell through it",
    about: "the rest",
    async begin({ world, shop, course }) {
      let code = "";
      return {
        act: async () => {
          const newcomer = await newAmbassador(world, "new@ambassador.example");
          code = await newLink(world, newcomer.cookies, shop.productIds);
          await comeToRest(world, course);
        },
        check: async () => {
          await pay(world, await placeOrder(world, { code, productIds: shop.productIds }));
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "make the owner's account",
    about: "the rest",
    async begin({ world }) {
      const person = { firstName: "Otto", lastName: "Second", email: "otto@owner.example", password };
      return {
        act: async () => {
          for (let tries = 0; tries < maxTries; tries++) {
            const outcome = await world.lambda.run("accounts/create-admin", person);
            if (outcome === "died") continue;
            // Told late that it was done, the next try finds the address taken.
            if ("answer" in outcome || isTaken(outcome.failed)) return;
          }
          throw new Error("The account can't be made.");
        },
        check: async () => void (await signIn(world, "admin", person.email)),
      };
    },
  },
  {
    name: "sign in and out",
    about: "the rest",
    async begin({ world, shop }) {
      const path = { scope: "ambassador" };
      let cookies: string[] = [];
      return {
        act: async () => {
          cookies = await signIn(world, "ambassador", shop.ambassador.email);
          expectStatus(await ask(world, "accounts/read-profile", { path, cookies }), 200);
          expectStatus(await ask(world, "accounts/sign-out", { path, cookies }), 204, 401);
        },
        check: async () => expectStatus(await ask(world, "accounts/read-profile", { path, cookies }), 401),
        cookies: async () => ({ ambassador: await signIn(world, "ambassador", shop.ambassador.email) }),
      };
    },
  },
  {
    name: "change name and address",
    about: "the rest",
    async begin({ world, shop, course }) {
      await pay(world, await placeOrder(world, shop));
      await comeToRest(world, course);
      const email = "ada.byron@ambassador.example";
      const asked = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
      return {
        act: async () => {
          const answer = await ask(world, "accounts/update-profile", { ...asked, body: { lastName: "Byron" } });
          expectStatus(answer, 200);
          await comeToRest(world, course);
        },
        check: async () => {
          expectStatus(await ask(world, "accounts/update-profile", { ...asked, body: { email } }), 200);
          await signIn(world, "ambassador", email);
          // The e-mails of the sale went where the account was then.
          const back = { ...asked, body: { email: shop.ambassador.email } };
          expectStatus(await ask(world, "accounts/update-profile", back), 200);
        },
      };
    },
  },
  {
    name: "move to another address",
    about: "the rest",
    async begin({ world, shop }) {
      const email = "ada.byron@ambassador.example";
      const { cookies } = shop.ambassador;
      return {
        act: async () => {
          const asked = { path: { scope: "ambassador" }, cookies, body: { email } };
          expectStatus(await ask(world, "accounts/update-profile", asked), 200);
        },
        check: async () => void (await signIn(world, "ambassador", email)),
      };
    },
  },
  {
    name: "change the password",
    about: "the rest",
    async begin({ world, shop }) {
      const { cookies, email } = shop.ambassador;
      return {
        act: async () => {
          const body = { currentPassword: password, password: another };
          // Told late that it was done, it finds the old password wrong.
          const answer = await ask(world, "accounts/change-password", { path: { scope: "ambassador" }, cookies, body });
          expectStatus(answer, 204, 400, 401, 422);
        },
        check: async () => void (await signIn(world, "ambassador", email, another)),
        cookies: async () => ({ ambassador: await signIn(world, "ambassador", email, another) }),
      };
    },
  },
  {
    name: "reset a forgotten password",
    about: "the rest",
    async begin({ world, shop, course }) {
      const path = { scope: "ambassador" };
      const { email } = shop.ambassador;
      return {
        act: async () => {
          expectStatus(await ask(world, "accounts/request-password-reset", { path, body: { email } }), 202, 204);
          await comeToRest(world, course);
          const emails = (await readEmails(world.cloud.mail.url)).filter(({ to }) => to === email);
          const token = /#token=([\w-]+)/.exec(emails.at(-1)?.text ?? "")?.[1] ?? "";
          const body = { token, password: another };
          expectStatus(await ask(world, "accounts/confirm-password-reset", { path, body }), 204, 400, 422);
        },
        check: async () => void (await signIn(world, "ambassador", email, another)),
        cookies: async () => ({ ambassador: await signIn(world, "ambassador", email, another) }),
      };
    },
  },
  {
    name: "rotate the key of the tokens",
    about: "the rest",
    async begin({ world, shop }) {
      world.passTime(monthMs * (1 + world.rotations++));
      return {
        act: () => runClock(world, "accounts/rotate-token-key"),
        check: async () => {
          await world.lambda.run("accounts/rotate-token-key", scheduledEvent("accounts/rotate-token-key"));
          await signIn(world, "ambassador", shop.ambassador.email);
        },
      };
    },
  },
];
