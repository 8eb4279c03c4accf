import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { User } from "../domain/person.ts";
import { latestAccepted, type Terms } from "../domain/terms.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { ReadOptions, Table } from "./table.ts";
import { userItem } from "./users.ts";
import type { Item, Write } from "./write.ts";

/** Which version holds. Small, as it is read with every profile; the text lies with the version. */
export const termsItem = z.object({ version: z.int(), publishedAt: z.string() });
const versionItem = z.object({
  version: z.int(),
  publishedAt: z.string(),
  text: z.string(),
  accepted: z._default(z.int(), 0),
  /** Up to whom ambassadors were told of it; `~` once all were. */
  toldThrough: z.optional(z.string()),
});

/** How many versions are listed. */
const mostListed = 50;

/** The terms of the programme: a version that is published stays as it is, with how many accepted it. */
export const terms = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Which version holds; undefined where none was published. */
    async current(options?: ReadOptions): Promise<Pick<Terms, "version" | "publishedAt"> | undefined> {
      const item = await table.get(keys.terms(), options);
      return item && z.parse(termsItem, item);
    },
    async version(version: number): Promise<z.output<typeof versionItem> | undefined> {
      const item = await table.get(keys.termsVersion(version));
      return item && z.parse(versionItem, item);
    },
    /** The latest versions, the one that holds first. */
    async list(): Promise<Terms[]> {
      const { items } = await table.query({
        where: {
          expression: "pk = :terms AND begins_with(sk, :version)",
          values: { ":terms": keys.terms().pk, ":version": "VERSION#" },
        },
        descending: true,
        consistent: true,
        limit: mostListed,
      });
      return items.map((item) => z.parse(versionItem, item));
    },
  }),
  writes: (table: Table) => ({
    /**
     * Publishes a text as the next version; the same text once more is the version that it is already.
     * @param seen the version that the writer has read, where they say so
     * @throws AppError `stale_version` where another was published since
     */
    async publish(text: string, publishedAt: string, seen?: number): Promise<Terms> {
      for (;;) {
        const before = await readCurrent(table);
        if (before?.text === text) return before;
        if (seen !== undefined && seen !== (before?.version ?? 0)) throw stale();
        const after = { version: (before?.version ?? 0) + 1, publishedAt };
        const current: Write = {
          put: { ...keys.terms(), type: "terms", ...after },
          ...(before && { was: { version: before.version, publishedAt: before.publishedAt } }),
          condition: before ? equal({ version: before.version }) : absent,
        };
        const version: Write = {
          put: { ...keys.termsVersion(after.version), type: "terms-version", ...after, text, accepted: 0 },
          condition: absent,
          isTechnical: true,
        };
        if (await ConditionFailed.held(() => table.transact({ current, version })))
          return { ...after, text, accepted: 0 };
      }
    },
    /** Keeps that somebody accepts a version, and counts them, once. @throws AppError `not_found` where there is no such account */
    async accept(userId: string, version: number, acceptedAt: string): Promise<User> {
      for (;;) {
        const item = await table.get(keys.user(userId));
        const before = item && z.parse(userItem, item);
        if (!before) throw new AppError("not_found", "This account does not exist.");
        if ((latestAccepted(before)?.version ?? 0) >= version) return before;
        const terms = [...(before.terms ?? []), { version, acceptedAt }];
        const user: Write = {
          update: keys.user(userId),
          change: { set: { terms } },
          was: { terms: before.terms },
          condition: equal({ id: userId, terms: before.terms }),
        };
        if (await ConditionFailed.held(() => table.transact({ user, counted: acceptedWrite(version) })))
          return { ...before, terms };
      }
    },
    /** Notes up to whom ambassadors were told of a version. */
    async noteTold(version: number, toldThrough: string): Promise<void> {
      await table.write({ update: keys.termsVersion(version), change: { set: { toldThrough } }, condition: exists });
    },
  }),
});

/** Counts one who accepted a version, beside what keeps that they did. */
export const acceptedWrite = (version: number): Write => ({
  update: keys.termsVersion(version),
  change: { add: { accepted: 1 } },
  condition: exists,
  isTechnical: true,
});

async function readCurrent(table: Table): Promise<Terms | undefined> {
  const current = await table.get(keys.terms());
  if (!current) return undefined;
  const item: Item | undefined = await table.get(keys.termsVersion(z.parse(termsItem, current).version));
  return item && z.parse(versionItem, item);
}

const stale = () => new AppError("stale_version", "Other terms were published since you read them.");
