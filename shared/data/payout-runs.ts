import * as z from "zod/mini";
import type { Debtor } from "../domain/debtor.ts";
import { AppError } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import { type PayoutMethod, payoutMethods } from "../domain/payout.ts";
import { type PayoutRun, type RunPart, type RunState, runStates, skipReasons } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";
import { refusedCode } from "../domain/second-factor.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { debtorShape } from "./debtors.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import { createdBetween, list, type PageRequest } from "./page.ts";
import { askWrites, runPut, runUpdate, type ToldOfRun, toldChecks } from "./payout-run-writes.ts";
import type { Table } from "./table.ts";
import { type UsedCode, usedCodeWrites } from "./used-code.ts";
import type { Item, Write } from "./write.ts";

const runItem = z.object({
  id: z.string(),
  currency: z.string(),
  minimumMinor: z.number(),
  createdAt: z.string(),
  startedBy: z.optional(z.string()),
  scheduledFor: z.optional(z.string()),
  askedBy: z.optional(z.string()),
  // An older Herald wrote runs that had begun, and nothing of how.
  state: z._default(z.enum(runStates), "begun"),
  needs: z._default(z.number(), 1),
  approvedBy: z._default(z.array(z.string()), []),
  declinedBy: z.optional(z.string()),
  declineReason: z.optional(z.string()),
  version: z._default(z.number(), 1),
});

const partItem = z.object({
  shard: z.number(),
  after: z.string(),
  through: z.optional(z.string()),
  ambassadorIds: z.array(z.string()),
  result: z.optional(
    z.object({
      made: z.number(),
      madeMinor: z.number(),
      methods: z.optional(z.partialRecord(z.enum(payoutMethods), z.number())),
      skipped: z.array(z.object({ ambassadorId: z.string(), reason: z.enum(skipReasons) })),
    }),
  ),
});

const fileItem = z.object({
  method: z.enum(payoutMethods),
  debtor: z.optional(debtorShape),
  most: z.optional(z.number()),
});

/** What a file of a run is made of beside its payouts: fixed with the first byte that is given away. */
export interface FrozenFile {
  /** The account that it is paid from; without one it is a table. */
  debtor?: Debtor | undefined;
  /** How many payments a file has at most; an older Herald put all of them into one. */
  most?: number | undefined;
}

/** A payout run, with all that is kept of it. */
export interface RunFile {
  run: PayoutRun;
  parts: RunPart[];
  frozen: ReadonlyMap<PayoutMethod, FrozenFile>;
}

/** Which runs are listed, and in which order. */
export interface RunSearch extends PageRequest {
  state?: RunState | undefined;
  /** UTC days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  sort: "newest" | "oldest";
}

/** Payout runs. How far one came stands on its parts, each written by itself: a count on the run would have all of them meet there. */
export const payoutRuns = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(runId: string): Promise<PayoutRun | undefined> {
      const item = await table.get(keys.run(runId));
      return item && parseRun(item);
    },
    /** A run with its parts and what its files are made of, strongly consistent: one query. */
    async getFile(runId: string): Promise<RunFile | undefined> {
      const where = { expression: "pk = :run", values: { ":run": partitions.run(runId) } };
      const items = await Array.fromAsync(table.queryAll({ where, consistent: true }));
      const run = items.find(({ type }) => type === "payout-run");
      const parts = items.filter(({ type }) => type === "payout-run-part").map(parsePart);
      const frozen = items.filter(({ type }) => type === "payout-run-file").map((item) => z.parse(fileItem, item));
      return run && { run: parseRun(run), parts, frozen: new Map(frozen.map((file) => [file.method, file])) };
    },
    list: ({ state, from, to, sort, ...page }: RunSearch) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: [partitions.runs],
        between: createdBetween(from, to),
        descending: sort === "newest",
        parse: parseRun,
        ...(state && { keep: (item: Item) => parseRun(item).state === state }),
      }),
  }),
  writes: (table: Table) => ({
    /** Says once what a run's file by one method is made of beside its payouts. @returns what it is made of, whoever said so */
    async freezeFile(runId: string, method: PayoutMethod, frozen: FrozenFile): Promise<FrozenFile> {
      const key = keys.runFile(runId, method);
      const put = { ...key, type: "payout-run-file", method, ...frozen };
      if (await ConditionFailed.held(() => table.write({ put, condition: absent, isTechnical: true }))) return frozen;
      return z.parse(fileItem, await table.get(key));
    },
    /** @param told who hears of it, in the same transaction. @returns false where there is a run by that id */
    insert: (run: PayoutRun, told: readonly Notice[]): Promise<boolean> =>
      ConditionFailed.held(() => table.transact(newRunWrites(run, told))),
    /**
     * Starts a run by somebody's word, as long as they still are what allowed them to give it.
     * @param told who hears of it, in the same transaction
     * @param used the code of their second factor, used up with it
     * @returns false where there is a run by that id
     * @throws AppError `role` where the person is no longer who they were to the team; `wrong_credentials` where the code was used meanwhile
     */
    start: (
      run: PayoutRun,
      told: readonly Notice[],
      by: Pick<User, "id" | "role">,
      used?: UsedCode,
    ): Promise<boolean> =>
      asTheyAre(() =>
        table.transact({ ...newRunWrites(run, told), ...(used && usedCodeWrites(used)), person: stillIs(by) }),
      ),
    /**
     * Notes that somebody approves a run that waits, as long as they still are what allowed them to; on one that was asked for, it stands
     * beside what was asked for, too.
     * @param used the code of their second factor, used up with it
     * @returns false where the run is no longer what it was
     * @throws AppError as `start`
     */
    approve: (before: PayoutRun, after: PayoutRun, by: Pick<User, "id" | "role">, used?: UsedCode): Promise<boolean> =>
      asTheyAre(() =>
        table.transact({
          run: runUpdate(before, after),
          ...askWrites(before, after),
          ...(used && usedCodeWrites(used)),
          person: stillIs(by),
        }),
      ),
    /**
     * Notes whose word it is that lets the money of a run leave that began without any.
     * @param used the code of their second factor, used up with it
     * @returns false where the run is no longer what it was
     * @throws AppError as `start`
     */
    vouch: (before: PayoutRun, after: PayoutRun, by: Pick<User, "id" | "role">, used: UsedCode): Promise<boolean> =>
      asTheyAre(() => table.transact({ run: runUpdate(before, after), ...usedCodeWrites(used), person: stillIs(by) })),
    /**
     * Notes that somebody declines a run that waits, in the same way.
     * @param told what its ambassador is told, as long as they are who was read
     * @returns false where the run or its ambassador is no longer what it was
     * @throws AppError `role` where the person is no longer who they were to the team
     */
    decline: (before: PayoutRun, after: PayoutRun, by: Pick<User, "id" | "role">, told?: ToldOfRun): Promise<boolean> =>
      asTheyAre(() =>
        table.transact({
          run: runUpdate(before, after),
          ...askWrites(before, after, told),
          person: stillIs(by),
          ...toldChecks(told),
        }),
      ),
    /** Says whom a part decides on, once. @returns the part as it stands */
    async plan(runId: string, part: RunPart): Promise<RunPart> {
      const key = keys.runPart(runId, part.shard, part.after);
      const known = await table.get(key);
      if (known) return parsePart(known);
      const put = { ...key, type: "payout-run-part", ...part };
      if (await ConditionFailed.held(() => table.write({ put, condition: absent }))) return part;
      return parsePart((await table.get(key)) ?? {});
    },
    /** Notes what became of a part. Whoever does it again finds the same payouts. */
    async finish(runId: string, { shard, after }: RunPart, result: NonNullable<RunPart["result"]>): Promise<void> {
      await table.write({ update: keys.runPart(runId, shard, after), change: { set: { result } } });
    },
  }),
});

const newRunWrites = (run: PayoutRun, told: readonly Notice[]): Record<string, Write> => ({
  run: runPut(run),
  ...noticePuts(told, Math.floor(Date.parse(run.createdAt) / 1000)),
});

const stillIs = ({ id, role }: Pick<User, "id" | "role">) => ({
  ...{ check: keys.user(id), condition: equal({ role, removedAt: undefined }) },
});

/** Writes what somebody may say. @returns false where it was refused for another reason than who they are */
async function asTheyAre(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.refused.includes("person")) throw new AppError("role", "Your role was changed a moment ago.");
    if (error.refused.every((name) => name === "factor")) throw refusedCode();
    return false;
  }
}

const parseRun = (item: Item): PayoutRun => z.parse(runItem, item);
const parsePart = (item: Item): RunPart => z.parse(partItem, item);
