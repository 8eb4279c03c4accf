import * as z from "zod/mini";
import { type Invitation, type InvitationOutcome, invitationSeconds } from "../domain/invitation.ts";
import type { Notice } from "../domain/notice.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal, exists } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { noticePut } from "./notices.ts";
import { list, type PageRequest } from "./page.ts";
import type { Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

const invitationItem = z.object({
  id: z.string(),
  email: z.string(),
  createdAt: z.string(),
  round: z.number(),
  groupId: z.optional(z.string()),
  ttl: z.number(),
});
const tokenItem = z.object({ invitationId: z.string(), ttl: z.number() });

const parse = (item: Item): Invitation => {
  const { ttl: endsAt, ...invitation } = z.parse(invitationItem, item);
  return { ...invitation, endsAt };
};

/** Which invitations are listed, and in which order. */
interface InvitationSearch extends PageRequest {
  search?: string | undefined;
  sort: "newest" | "oldest";
}

/** Whom the shop asked to become an ambassador: one invitation an address, by an id that follows from it, gone once it is over. */
export const invitations = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(invitationId: string, nowSeconds: number): Promise<Invitation | undefined> {
      return openAt(await table.get(keys.invitation(invitationId)), nowSeconds);
    },
    /** Which invitation a token opens; undefined for one that is unknown, used, withdrawn or over. */
    async ofToken(tokenHash: string, nowSeconds: number): Promise<Invitation | undefined> {
      const item = await table.get(keys.invitationToken(tokenHash));
      const token = item && z.parse(tokenItem, item);
      if (!token || token.ttl <= nowSeconds) return undefined;
      return openAt(await table.get(keys.invitation(token.invitationId)), nowSeconds);
    },
    /** Those that are open; those alone whose address holds a text, where one is named. */
    listOpen: ({ search = "", sort, ...page }: InvitationSearch, nowSeconds: number) => {
      const part = search.toLowerCase();
      return list(table, {
        ...page,
        index: "gsi1",
        partitions: [partitions.invitations],
        descending: sort === "newest",
        parse,
        keep: ({ ttl, email }) => Number(ttl) > nowSeconds && String(email).toLowerCase().includes(part),
      });
    },
    /** What of some addresses, at most 100, is known already: two requests side by side. */
    async known(wanted: readonly { id: string; email: string }[], nowSeconds: number) {
      const [accounts, open] = await Promise.all([
        table.getMany(wanted.map(({ email }) => keys.credential(email))),
        table.getMany(wanted.map(({ id }) => keys.invitation(id))),
      ]);
      const known = new Map<string, InvitationOutcome>();
      for (const item of open) if (Number(item.ttl) > nowSeconds) known.set(String(item.email), "already_invited");
      for (const item of accounts) known.set(String(item.email), "has_account");
      return known;
    },
  }),
  writes: (table: Table) => ({
    /** Keeps a new invitation, of which the notice tells. @returns false where the address has an open one */
    async insert(invitation: Omit<Invitation, "endsAt">, notice: Notice, nowSeconds: number): Promise<boolean> {
      const { id, createdAt } = invitation;
      const item = { ...invitation, ...indexKeys.invitations(createdAt, id), ttl: nowSeconds + invitationSeconds };
      const put: Write = {
        put: { ...keys.invitation(id), type: "invitation", ...item },
        condition: {
          expression: "attribute_not_exists(pk) OR #ttl <= :now",
          names: { "#ttl": "ttl" },
          values: { ":now": nowSeconds },
        },
        isNameless: true,
      };
      return ConditionFailed.held(() => table.transact({ put, notice: noticePut(notice, nowSeconds) }));
    },
    /** Asks once more, for as long again. @returns false where it was asked meanwhile, or is gone */
    async askAgain({ id, round }: Invitation, notice: Notice, nowSeconds: number): Promise<boolean> {
      const asked: Write = {
        update: keys.invitation(id),
        change: { set: { round: round + 1, ttl: nowSeconds + invitationSeconds } },
        condition: equal({ round }),
        isNameless: true,
      };
      return ConditionFailed.held(() => table.transact({ asked, notice: noticePut(notice, nowSeconds) }));
    },
    /** @returns false where there is none */
    async withdraw(invitationId: string): Promise<boolean> {
      return ConditionFailed.held(() =>
        table.write({ delete: keys.invitation(invitationId), condition: exists, isNameless: true }),
      );
    },
    /** Keeps the hash of a token that opens an invitation, for as long as that is open. */
    async insertToken(tokenHash: string, { id, endsAt }: Invitation): Promise<void> {
      const put = { ...keys.invitationToken(tokenHash), type: "invitation-token", invitationId: id, ttl: endsAt };
      await table.write({ put });
    },
  }),
});

/** Uses an invitation up: of two who do at once, one is refused. */
export const invitationUse = ({ id }: Invitation, tokenHash: string): Record<string, Write> => ({
  invitation: { delete: keys.invitation(id), condition: exists, isNameless: true },
  token: { delete: keys.invitationToken(tokenHash), isNameless: true },
});

function openAt(item: Item | undefined, nowSeconds: number): Invitation | undefined {
  const invitation = item && parse(item);
  return invitation && invitation.endsAt > nowSeconds ? invitation : undefined;
}
