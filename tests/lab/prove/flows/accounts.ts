import * as z from "zod/mini";
import { scheduledEvent } from "../../../../infra/local/lambda/schedules.ts";
import { AppError } from "../../../../shared/domain/errors.ts";
import { readEmails } from "../../invariants/observe.ts";
import { type Answer, ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest, runClock } from "../rest.ts";
import { confirmAddress, newAmbassador, newLink, password, pay, placeOrder, signIn } from "../shop.ts";

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

const newEmail = "ada.byron@ambassador.example";

/** What the e-mails to an address say whose subject says something. */
async function textsTo({ world }: Stage, address: string, subject: RegExp): Promise<string[]> {
  const emails = await readEmails(world.cloud.mail.url);
  return emails.filter((it) => it.to === address && subject.test(it.subject)).map(({ text }) => text);
}

/** @throws Error where an account changed and its address was not told */
async function expectTold(stage: Stage, address: string, subject: RegExp): Promise<void> {
  if ((await textsTo(stage, address, subject)).length === 0) throw new Error(`${address} was not told: ${subject}.`);
}

const tokenIn = (text = ""): string => /#token=([\w-]+)/.exec(text)?.[1] ?? "";

async function askToMove({ world, shop }: Stage): Promise<void> {
  const body = { email: newEmail, currentPassword: password };
  const asked = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies, body };
  expectStatus(await ask(world, "accounts/request-email-change", asked), 202);
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
    name: "end one sign-in, and then all others",
    about: "the rest",
    async begin({ world, shop }) {
      const path = { scope: "ambassador" };
      const { email, cookies } = shop.ambassador;
      const [first, second] = [await signIn(world, "ambassador", email), await signIn(world, "ambassador", email)];
      const listed = z.object({ items: z.array(z.object({ id: z.string(), isThis: z.boolean() })) });
      const { items } = await get(world, "accounts/list-sessions", { path, cookies: first }, listed);
      const sessionId = items.find(({ isThis }) => isThis)?.id ?? "";
      return {
        act: async () => {
          // Told late that it was done, the next try finds it gone.
          const one = { path: { ...path, sessionId }, cookies };
          expectStatus(await ask(world, "accounts/end-session", one), 204, 404);
          expectStatus(await ask(world, "accounts/end-other-sessions", { path, cookies }), 204);
        },
        check: async () => {
          for (const gone of [first, second])
            expectStatus(await ask(world, "accounts/read-profile", { path, cookies: gone }), 401);
          expectStatus(await ask(world, "accounts/read-profile", { path, cookies }), 200);
        },
      };
    },
  },
  {
    name: "put one's first steps away, call them back, and share a link",
    about: "the rest",
    async begin({ world, shop }) {
      const asked = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
      const profile = z.object({ firstSteps: z.object({ closed: z.optional(z.string()), hasShared: z.boolean() }) });
      return {
        act: async () => {
          for (const body of [{ closed: "dismissed" }, { hasShared: true }, { closed: "no" }])
            expectStatus(await ask(world, "onboarding/note", { ...asked, body }), 204);
        },
        check: async () => {
          const { firstSteps } = await get(world, "accounts/read-profile", asked, profile);
          if (firstSteps.closed || !firstSteps.hasShared)
            throw new Error(`Called back after a link was shared: ${JSON.stringify(firstSteps)}.`);
        },
      };
    },
  },
  {
    name: "change the name",
    about: "the rest",
    async begin({ world, shop, course }) {
      await pay(world, await placeOrder(world, shop));
      await comeToRest(world, course);
      const asked = { path: { scope: "ambassador" }, cookies: shop.ambassador.cookies };
      return {
        act: async () => {
          const answer = await ask(world, "accounts/update-profile", { ...asked, body: { lastName: "Byron" } });
          expectStatus(answer, 200);
          await comeToRest(world, course);
        },
      };
    },
  },
  {
    name: "ask to move to another address",
    about: "the rest",
    async begin(stage) {
      return {
        act: async () => {
          await askToMove(stage);
          await comeToRest(stage.world, stage.course);
        },
        check: async () => {
          if ((await textsTo(stage, newEmail, /confirm your new/i)).length === 0) throw new Error("No link has come.");
          await expectTold(stage, stage.shop.ambassador.email, /about to change/i);
          await signIn(stage.world, "ambassador", stage.shop.ambassador.email);
        },
      };
    },
  },
  {
    name: "ask for the link once more, and confirm the address",
    about: "the rest",
    async begin({ world, course }) {
      const newcomer = await newAmbassador(world, "new@ambassador.example");
      const { cookies } = newcomer;
      await comeToRest(world, course);
      return {
        act: async () => {
          expectStatus(await ask(world, "accounts/resend-confirmation", { cookies }), 202);
          await comeToRest(world, course);
          await confirmAddress(world, newcomer);
        },
        check: async () => {
          const told = z.object({ emailConfirmed: z.boolean() });
          const asked = { path: { scope: "ambassador" }, cookies };
          const { emailConfirmed } = await get(world, "accounts/read-profile", asked, told);
          if (!emailConfirmed) throw new Error("The address is not confirmed.");
        },
      };
    },
  },
  {
    name: "confirm another address",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { cookies, email } = shop.ambassador;
      await askToMove(stage);
      await comeToRest(world, course);
      const token = tokenIn((await textsTo(stage, newEmail, /confirm your new/i)).at(-1));
      return {
        act: async () => {
          const asked = { path: { scope: "ambassador" }, cookies, body: { token } };
          // Told late that it was done, the next try finds the link used.
          expectStatus(await ask(world, "accounts/confirm-email-change", asked), 204, 400);
          await comeToRest(world, course);
        },
        check: async () => {
          await signIn(world, "ambassador", newEmail);
          await expectTold(stage, email, /has moved/i);
        },
      };
    },
  },
  {
    name: "change the password",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { cookies, email } = shop.ambassador;
      return {
        act: async () => {
          const body = { currentPassword: password, password: another };
          // Told late that it was done, it finds the old password wrong.
          const answer = await ask(world, "accounts/change-password", { path: { scope: "ambassador" }, cookies, body });
          expectStatus(answer, 204, 400, 401, 422);
          await comeToRest(world, course);
        },
        check: async () => {
          await signIn(world, "ambassador", email, another);
          await expectTold(stage, email, /password .* was changed/i);
        },
        cookies: async () => ({ ambassador: await signIn(world, "ambassador", email, another) }),
      };
    },
  },
  {
    name: "reset a forgotten password",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const path = { scope: "ambassador" };
      const { email } = shop.ambassador;
      return {
        act: async () => {
          expectStatus(await ask(world, "accounts/request-password-reset", { path, body: { email } }), 202, 204);
          await comeToRest(world, course);
          const token = tokenIn((await textsTo(stage, email, /set a new password/i)).at(-1));
          const body = { token, password: another };
          expectStatus(await ask(world, "accounts/confirm-password-reset", { path, body }), 204, 400, 422);
          await comeToRest(world, course);
        },
        check: async () => {
          await signIn(world, "ambassador", email, another);
          await expectTold(stage, email, /password .* was changed/i);
        },
        cookies: async () => ({ ambassador: await signIn(world, "ambassador", email, another) }),
      };
    },
  },
  {
    name: "rotate the key of the tokens",
    about: "the rest",
    async begin({ world, shop }) {
      world.passTime(monthMs);
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
