import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { User } from "../domain/person.ts";
import { lookupOf, termsOf } from "../domain/search.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { filterOf, findingsRules } from "./findings.ts";
import { partitions } from "./keys.ts";
import { list, type Page, type PageRequest, search } from "./page.ts";
import { findPerson, parseFindable, personWrites } from "./person-items.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

const finding = z.object({ id: z.string() });

/** How ambassadors are found by name and address, and listed by name; and what changes that. */
export const ambassadorSearch = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Ids of those who are found, of a group where one is named; of all where there is neither, which only a list by name can do. */
    async find({
      search: words,
      groupId,
      sort,
      ...page
    }: PageRequest & { search: string; groupId?: string | undefined; sort: "newest" | "name" }): Promise<Page<string>> {
      const lookup = lookupOf(words);
      const partition = partitions.ambassadorSearch(groupId ?? lookup?.beginning);
      const filter = groupId ? filterOf({ rest: termsOf(words) }) : lookup && filterOf(lookup);
      const index = sort === "name" ? "gsi2" : "gsi1";
      const options = { ...page, index, descending: sort === "newest", parse: idOf } as const;
      return filter
        ? search(table, { ...options, partition, filter })
        : list(table, { ...options, partitions: [partition] });
    },
    /** Those who can't be found as this Herald looks for them, or whose e-mails can't be stopped by a link. */
    async *unfindable(): AsyncGenerator<{ id: string }> {
      const where = { expression: "gsi1pk = :all", values: { ":all": partitions.ambassadors } };
      for await (const item of table.queryAll({ index: "gsi1", where })) {
        const user = parseFindable(item);
        if (isBehind(user)) yield user;
      }
    },
  }),
  writes: (table: Table) => ({
    /** Gives a person another name, or shows their sum otherwise, as they are when it is written. @throws AppError `not_found` */
    async rename(
      userId: string,
      change: (before: User) => Pick<User, "firstName" | "lastName" | "hidesRevenue">,
    ): Promise<User> {
      for (;;) {
        const before = await findPerson(table, userId);
        if (!before) throw new AppError("not_found", "This account does not exist.");
        const name = change(before);
        if (await ConditionFailed.held(() => table.transact(personWrites(before, name)))) return { ...before, ...name };
      }
    },
    /** Has one found as this Herald looks for them. @returns whether they are there, and were not found so */
    async makeFindable(userId: string): Promise<boolean> {
      for (;;) {
        const before = await findPerson(table, userId);
        if (!before || !isBehind(before)) return false;
        if (await ConditionFailed.held(() => table.transact(personWrites(before, {})))) return true;
      }
    },
  }),
});

/** Whether a person lacks what this Herald writes of one. */
const isBehind = ({ findingsRule, unsubscribeKey }: ReturnType<typeof parseFindable>): boolean =>
  findingsRule !== findingsRules.person || unsubscribeKey === undefined;

const idOf = (item: Item): string => z.parse(finding, item).id;
