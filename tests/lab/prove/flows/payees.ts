import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { TABLE } from "../../../../infra/local/environment.ts";
import { readItems } from "../../invariants/observe.ts";
import { get } from "../ask.ts";
import type { Flow, Stage } from "../history.ts";
import { comeToRest } from "../rest.ts";
import { newAmbassador, password } from "../shop.ts";
import { owners, start } from "./payout-stage.ts";
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

/** The last payout of who left. */
export const lastPayoutFlows: readonly Flow[] = [
  {
    name: "leave with something owed, and be paid by the next run",
    about: "money",
    async begin(stage) {
      const { world, course } = stage;
      const { id, cookies } = await newAmbassador(world, email);
      await expectAnswers(stage, "payees/save", saving(cookies, bank), 200);
      const path = { ambassadorId: id };
      const headers = { "idempotency-key": randomUUID() };
      const bonus = { ...owners(stage), path, headers, body: { amountMinor: 700, reason: "For a talk." } };
      await expectAnswers(stage, "balances/adjust", bonus, 201);
      // Less than the least that is paid to others.
      const payouts = { minimumMinor: 5_000, schedule: "manual" };
      await expectAnswers(stage, "settings/update", { ...owners(stage), body: { payouts } }, 200);
      const key = randomUUID();
      return {
        act: async () => {
          // Told late that it was done, the next try finds nobody signed in.
          await expectAnswers(stage, "accounts/leave", { cookies, body: { currentPassword: password } }, 204, 401);
          await comeToRest(world, course);
          await start(stage, key);
          await comeToRest(world, course);
        },
        check: () => expectPaidLast(stage, id),
      };
    },
  },
];

/** @throws Error where who left was not paid all, or where they were paid is kept for long */
async function expectPaidLast(stage: Stage, id: string): Promise<void> {
  const items = await readItems(stage.world.cloud.database.client, TABLE);
  const payout = items.find(({ type, ambassadorId }) => type === "payout" && ambassadorId === id);
  if (payout?.amountMinor !== 700) throw new Error(`Who left is paid ${payout?.amountMinor}, and is owed 700.`);
  const payee = items.find(({ type, ambassadorId }) => type === "payee" && ambassadorId === id);
  const days = (Number(payee?.ttl) * 1_000 - Date.parse(String(payout.createdAt))) / 86_400_000;
  if (!(days > 89 && days < 91)) throw new Error(`After the last payout, where it went is known for ${days} days.`);
}

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
