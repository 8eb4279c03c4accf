import { Secret, TOTP } from "otpauth";
import * as z from "zod/mini";
import { type Answer, ask, get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { password, signIn } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";
import { invite, joinRequest, newMember, race, tokenTo } from "./team.ts";

const path = { scope: "admin" };
const shown = z.object({ key: z.string(), recoveryCodes: z.array(z.string()) });
const state = z.object({ isOn: z.boolean(), recoveryLeft: z.number() });
const priced = z.object({ priceMinor: z.number() });
export const stepMs = 30_000;

/** The code of a key, so many half minutes from now. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * stepMs });

const proof = ({ shop }: Stage, code?: string) => ({
  path,
  body: { email: shop.admin.email, password, ...(code && { code }) },
});

/** A code is good for a minute and a half. With clocks that are minutes apart nobody would sign in, which is no fault of Herald's. */
export function truthfulClocks({ world }: Stage): void {
  world.lambda.skewOf = () => 0;
}

/** The owner's second factor, on, and their cookies. */
export async function turnedOn(stage: Stage, cookies = stage.shop.admin.cookies) {
  const { world, course } = stage;
  truthfulClocks(stage);
  const asked = { path, cookies, body: { currentPassword: password } };
  const { key, recoveryCodes } = await get(world, "accounts/set-up-second-factor", asked, shown);
  // The very code that turned it on is answered the same, where the first answer was lost.
  const code = codeOf(key);
  await expectAnswers(stage, "accounts/turn-on-second-factor", { path, cookies, body: { code } }, 204);
  await comeToRest(world, course);
  return { key, recoveryCodes, cookies };
}

const stateOf = ({ world }: Stage, cookies: string[]) =>
  get(world, "accounts/read-second-factor", { path, cookies }, state);

const said = ({ status }: Answer) => status;

/** What somebody does with their second factor, one after the other. */
export const factorFlows: readonly Flow[] = [
  {
    name: "turn a second factor on, sign in with it, make its codes again, and turn it off",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      let cookies: string[] = [];
      return {
        act: async () => {
          const { key, recoveryCodes } = await turnedOn(stage);
          await expectAnswers(stage, "accounts/sign-in", proof(stage), 401);
          // Whose answer was lost has used the code, and takes the next one.
          world.passTime(2 * stepMs);
          let answer = await expectAnswers(stage, "accounts/sign-in", proof(stage, codeOf(key)), 200, 401);
          if (said(answer) === 401)
            answer = await expectAnswers(stage, "accounts/sign-in", proof(stage, codeOf(key, 1)), 200, 401);
          if (said(answer) === 401)
            answer = await expectAnswers(stage, "accounts/sign-in", proof(stage, recoveryCodes[0]), 200);
          cookies = answer.cookies;
          world.passTime(3 * stepMs);
          const renew = { path, cookies, body: { currentPassword: password, code: codeOf(key) } };
          await expectAnswers(stage, "accounts/renew-recovery-codes", renew, 200, 401);
          world.passTime(3 * stepMs);
          const off = { path, cookies, body: { currentPassword: password, code: codeOf(key) } };
          await expectAnswers(stage, "accounts/turn-off-second-factor", off, 204);
          await comeToRest(world, course);
        },
        check: async () => {
          await expectAnswers(stage, "accounts/sign-in", proof(stage), 200);
          const told = await mailsAbout(stage, shop.admin.email, /second factor|recovery codes/i);
          if (told.size < 3) throw new Error(`Told of no more than ${[...told].join(", ")}.`);
        },
        cookies: async () => ({ admin: cookies }),
      };
    },
  },
  {
    name: "require a second factor, and rescue who lost it",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      let { cookies } = shop.admin;
      return {
        act: async () => {
          await turnedOn(stage);
          const rule = (requiresSecondFactor: boolean) => ({ cookies, body: { requiresSecondFactor } });
          await expectAnswers(stage, "team/change-rules", rule(true), 200);
          await expectAnswers(stage, "products/list", { cookies }, 200);
          await expectAnswers(stage, "team/change-rules", rule(false), 200);
          await rescue(stage, shop.admin.email);
          cookies = (await expectAnswers(stage, "accounts/sign-in", proof(stage), 200)).cookies;
          await comeToRest(world, course);
        },
        check: async () => {
          const told = await mailsAbout(stage, shop.admin.email, /was removed/);
          if (told.size === 0) throw new Error("Who was rescued was not told.");
          if ((await stateOf(stage, cookies)).isOn) throw new Error("It is still on.");
        },
        cookies: async () => ({ admin: cookies }),
      };
    },
  },
];

/** Two faults can't make an operator try this often. */
const maxTries = 5;

async function rescue({ world }: Stage, email: string): Promise<void> {
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = await world.lambda.run("accounts/rescue-admin", { email });
    if (outcome !== "died" && "answer" in outcome) return;
  }
  throw new Error("Nobody can be rescued.");
}

/** What meets in time. */
export const factorRaces: readonly Flow[] = [
  {
    name: "one code by two at once, and one recovery code by two",
    about: "the rest",
    async begin(stage) {
      const { world } = stage;
      const { key, recoveryCodes, cookies } = await turnedOn(stage);
      return {
        act: async () => {
          truthfulClocks(stage);
          world.passTime(2 * stepMs);
          for (const code of [codeOf(key), recoveryCodes[0]]) {
            const twice = await race(stage, [
              ["accounts/sign-in", proof(stage, code)],
              ["accounts/sign-in", proof(stage, code)],
            ]);
            if (twice.every((status) => status === 200)) throw new Error(`One code signed in two.`);
            // Whoever comes later finds it used, unless a fault came before it was.
            const later = await ask(world, "accounts/sign-in", proof(stage, code));
            if (twice.includes(200) && later.status !== 401)
              throw new Error(`A used code is answered ${later.status}.`);
          }
        },
        check: async () => {
          const { isOn, recoveryLeft } = await stateOf(stage, cookies);
          if (!isOn || recoveryLeft !== 9) throw new Error(`On: ${isOn}, and ${recoveryLeft} recovery codes are left.`);
        },
        cookies: async () => {
          world.passTime(3 * stepMs);
          return { admin: (await ask(world, "accounts/sign-in", proof(stage, codeOf(key)))).cookies };
        },
      };
    },
  },
  {
    name: "a second factor is turned on by two at once, while somebody signs in without it",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { cookies } = shop.admin;
      const asked = { path, cookies, body: { currentPassword: password } };
      const { key } = await get(world, "accounts/set-up-second-factor", asked, shown);
      return {
        act: async () => {
          truthfulClocks(stage);
          const on = { path, cookies, body: { code: codeOf(key) } };
          const runs = await race(stage, [
            ["accounts/turn-on-second-factor", on],
            ["accounts/turn-on-second-factor", on],
            ["accounts/sign-in", proof(stage)],
          ]);
          if (runs.some((status) => status === 403)) throw new Error(`Answered ${runs.join(", ")}.`);
          // A code whose first try took effect, and one that nobody heard of, are answered the same.
          await expectAnswers(stage, "accounts/turn-on-second-factor", on, 204);
          await comeToRest(world, course);
        },
        check: async () => {
          if (!(await stateOf(stage, cookies)).isOn) throw new Error("It is off.");
          await expectAnswers(stage, "accounts/sign-in", proof(stage), 401);
        },
        cookies: async () => ({ admin: cookies }),
      };
    },
  },
  {
    name: "a second factor is required while somebody joins and a member is at work",
    about: "the rest",
    async begin(stage) {
      const { world, shop, course } = stage;
      const { cookies } = await turnedOn(stage);
      const mia = await newMember(stage, "mia@team.example", "manager");
      const email = "noor@team.example";
      await invite(stage, email, "manager");
      await comeToRest(world, course);
      const joining = joinRequest(await tokenTo(stage, email));
      const at = { path: { productId: shop.productIds[0] ?? "" } };
      const priceAt = (priceMinor: number, who: string[]) => ({ ...at, cookies: who, body: { priceMinor } });
      const rule = { cookies, body: { requiresSecondFactor: true } };
      return {
        act: async () => {
          const [, , changed] = await race(stage, [
            ["team/change-rules", rule],
            ["team/join", joining],
            ["products/update", priceAt(7, mia.cookies)],
          ]);
          const { priceMinor } = await get(world, "products/read", { cookies, ...at }, priced);
          if (changed === 403 && priceMinor === 7) throw new Error("What was refused for want of a factor was done.");
          await expectAnswers(stage, "team/change-rules", rule, 200);
          // Told late that it was done, the next try finds the invitation used.
          await expectAnswers(stage, "team/join", joining, 201, 400);
          const noor = await signIn(world, "admin", email);
          for (const who of [mia.cookies, noor]) {
            await expectAnswers(stage, "products/update", priceAt(8, who), 403);
          }
          await comeToRest(world, course);
        },
        check: async () => {
          const { priceMinor } = await get(world, "products/read", { cookies, ...at }, priced);
          if (priceMinor === 8) throw new Error("Somebody without a second factor changed a price.");
        },
        cookies: async () => ({ admin: cookies }),
      };
    },
  },
];
