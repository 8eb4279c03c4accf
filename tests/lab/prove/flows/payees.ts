import * as z from "zod/mini";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, password } from "../shop.ts";
import { expectAnswers, mailsAbout } from "./people-expect.ts";
import { race } from "./team.ts";

const email = "petra@payees.example";
const bank = { method: "sepa", name: "Petra Payne", iban: "DE89370400440532013000" };
const other = { method: "paypal", name: "Petra Payne", paypalEmail: "petra@paypal.example" };
const answer = z.object({
  payee: z.optional(z.object({ method: z.string(), masked: z.string(), pausedUntil: z.optional(z.string()) })),
});

const saving = (cookies: string[], details: object) => ({ cookies, body: { ...details, currentPassword: password } });
const readOwn = ({ world }: Stage, cookies: string[]) => get(world, "payees/read", { cookies }, answer);

/** @throws Error where their address was not told each of these */
async function expectTold(stage: Stage, ...subjects: RegExp[]): Promise<void> {
  for (const subject of subjects) {
    if ((await mailsAbout(stage, email, subject)).size !== 1) throw new Error(`Not told: ${subject}.`);
  }
}

/** Where somebody is paid. */
export const payeeFlows: readonly Flow[] = [
  {
    name: "say where one is paid, say it elsewhere, take it back, and leave",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const { cookies } = await newAmbassador(world, email);
      return {
        act: async () => {
          await expectAnswers(stage, "payees/save", saving(cookies, bank), 200);
          if ((await readOwn(stage, cookies)).payee?.pausedUntil) throw new Error("The first one is paused.");
          await expectAnswers(stage, "payees/save", saving(cookies, other), 200);
          if (!(await readOwn(stage, cookies)).payee?.pausedUntil) throw new Error("Another one is paid to at once.");
          await expectAnswers(stage, "payees/remove", { cookies, body: { currentPassword: password } }, 204);
          await expectAnswers(stage, "payees/save", saving(cookies, bank), 200);
          if (!(await readOwn(stage, cookies)).payee?.pausedUntil) throw new Error("Removing lifts the pause.");
          await comeToRest(world, course);
          // Told late that it was done, the next try finds nobody signed in.
          await expectAnswers(stage, "accounts/leave", { cookies, body: { currentPassword: password } }, 204, 401);
          await comeToRest(world, course);
        },
        check: () => expectTold(stage, /pays you was changed/i, /no longer knows/i, /are paid by/i),
      };
    },
  },
];

/** What meets in time. */
export const payeeRaces: readonly Flow[] = [
  {
    name: "two say where one is paid at once, while the password changes",
    about: "the rest",
    async begin(stage) {
      const { world, course } = stage;
      const { cookies } = await newAmbassador(world, email);
      return {
        act: async () => {
          const change = { path: { scope: "ambassador" }, cookies };
          await race(stage, [
            ["payees/save", saving(cookies, bank)],
            ["payees/save", saving(cookies, other)],
            ["accounts/change-password", { ...change, body: { currentPassword: password, password: `${password} 2` } }],
          ]);
          await comeToRest(world, course);
        },
        // What came of it the invariants say.
        check: async () => {},
      };
    },
  },
];
