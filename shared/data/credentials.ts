import * as z from "zod/mini";
import { AppError, problemAt } from "../domain/errors.ts";
import type { Invitation } from "../domain/invitation.ts";
import type { Move, Notice } from "../domain/notice.ts";
import { type Credential, scopes, type User } from "../domain/person.ts";
import type { Factor, PendingFactor } from "../domain/second-factor.ts";
import { latestAccepted } from "../domain/terms.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { invitationUse } from "./invitations.ts";
import { indexKeys, keys } from "./keys.ts";
import { noticePut } from "./notices.ts";
import { findPerson, personPuts, personWrites } from "./person-items.ts";
import type { Table } from "./table.ts";
import { acceptedWrite } from "./terms.ts";
import { type UsedCode, usedCodeWrites } from "./used-code.ts";
import { type NewUser, userItem } from "./users.ts";
import type { Write } from "./write.ts";

const pendingFactor = z.object({ secret: z.string(), recovery: z.array(z.string()) });
const factor = z.extend(pendingFactor, { since: z.string(), lastStep: z.number(), version: z.number() });

/** A credential as it lies in the table. */
export const credentialItem = z.object({
  email: z.string(),
  userId: z.string(),
  scope: z.enum(scopes),
  passwordHash: z.string(),
  passwordVersion: z.number(),
  factor: z.optional(factor),
  factorPending: z.optional(pendingFactor),
});
const resetItem = z.object({
  userId: z.string(),
  email: z.string(),
  scope: z.string(),
  passwordVersion: z.number(),
  ttl: z.number(),
});

const moveItem = z.object({
  userId: z.string(),
  email: z.string(),
  newEmail: z.string(),
  passwordVersion: z.number(),
  ttl: z.number(),
});

/** What proves who somebody is. Apart from the profile, so that no other read ever meets a password's hash. */
export const credentials = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(email: string): Promise<Credential | undefined> {
      const item = await table.get(keys.credential(email));
      return item && z.parse(credentialItem, item);
    },
    /** Whose reset token this is; undefined for one that is unknown, used or `nowSeconds` past its end. */
    async getReset(tokenHash: string, nowSeconds: number) {
      const item = await table.get(keys.passwordReset(tokenHash));
      const reset = item && z.parse(resetItem, item);
      return reset && reset.ttl > nowSeconds ? reset : undefined;
    },
    /** Which move a token confirms; undefined for one that is unknown, used or `nowSeconds` past its end. */
    async getMove(tokenHash: string, nowSeconds: number): Promise<Move | undefined> {
      const item = await table.get(keys.addressToConfirm(tokenHash));
      const move = item && z.parse(moveItem, item);
      return move && move.ttl > nowSeconds ? move : undefined;
    },
  }),
  writes: (table: Table) => ({
    /** A new person with their credential, and what tells of them. @throws AppError `email_taken` */
    insert: (user: NewUser, passwordHash: string, told: Told = { notices: [], nowSeconds: 0 }): Promise<User> =>
      insertPerson(table, user, passwordHash, toldPuts(told)),
    /** The same, where it uses an invitation up. @throws AppError `email_taken`, `conflict` where that was used meanwhile */
    insertInvited: (
      user: NewUser,
      passwordHash: string,
      { invitation, tokenHash, ...told }: Told & { invitation: Invitation; tokenHash: string },
    ): Promise<User> =>
      insertPerson(table, user, passwordHash, { ...invitationUse(invitation, tokenHash), ...toldPuts(told) }),

    /**
     * Uses a token up and moves the credential with the address, and what the person is found by; the notice tells the address that
     * is left.
     * @throws AppError `email_taken`, `conflict` where the account or the token changed meanwhile
     */
    async moveAddress(
      tokenHash: string,
      credential: Credential,
      notice: Extract<Notice, { kind: "moved" }>,
      nowSeconds: number,
    ): Promise<void> {
      const { email, userId, passwordHash } = credential;
      const { newEmail } = notice;
      const user = await findPerson(table, userId);
      if (user?.email !== email) throw meanwhile();
      const moved = { ...keys.credential(newEmail), type: "credential", ...credential, email: newEmail };
      await unlessTaken(table, {
        token: { delete: keys.addressToConfirm(tokenHash), condition: exists },
        address: { put: moved, condition: absent },
        before: {
          delete: keys.credential(email),
          condition: equal({ passwordHash, "factor.version": credential.factor?.version }),
        },
        ...personWrites(user, { email: newEmail }),
        notice: noticePut(notice, nowSeconds),
      });
    },

    /** Uses a token up that shows that the address which an account has is its owner's. @throws AppError `conflict` where either changed */
    async confirmAddress(tokenHash: string, { userId, email }: Credential): Promise<void> {
      await unlessTaken(table, {
        token: { delete: keys.addressToConfirm(tokenHash), condition: exists },
        user: {
          update: keys.user(userId),
          change: { remove: ["unconfirmed"] },
          was: { unconfirmed: true },
          condition: equal({ email }),
        },
      });
    },

    /**
     * A new password, of which the notice tells; of all sessions only the given ones go on.
     * @throws AppError `conflict` where it changed meanwhile
     */
    async changePassword(credential: Credential, change: PasswordChange): Promise<void> {
      await unlessTaken(table, passwordWrites(credential, change));
    },

    /** Uses a reset token up and sets the password; it came by the address, which is confirmed by that. @throws AppError `conflict` where the token was used meanwhile */
    async resetPassword(tokenHash: string, credential: Credential, change: PasswordChange): Promise<void> {
      await unlessTaken(table, {
        token: { delete: keys.passwordReset(tokenHash), condition: exists },
        ...passwordWrites(credential, change, ["unconfirmed"]),
      });
    },

    /**
     * Keeps a factor that is shown and not on yet, in place of the one that was shown before.
     * @throws AppError `conflict` where another was shown, or is on, or the password changed, meanwhile
     */
    async setUpFactor({ email, passwordHash, factorPending }: Credential, pending: PendingFactor): Promise<void> {
      await unlessTaken(table, {
        credential: {
          isTechnical: true,
          update: keys.credential(email),
          change: { set: { factorPending: pending } },
          condition: equal({
            passwordHash,
            "factorPending.secret": factorPending?.secret,
            "factor.version": undefined,
          }),
        },
      });
    },

    /**
     * Uses a code of a factor up by itself, and tells of it where there is something to tell.
     * @throws ConditionFailed where another was used, or the factor is off, meanwhile
     */
    async useFactor(used: UsedCode): Promise<void> {
      // In a transaction, which has a token: told late that it was done, the SDK's own retry is not refused for it.
      await table.transact(usedCodeWrites(used));
    },

    /** Turns a factor on that was shown. @throws AppError `conflict` where another was shown, or is on, meanwhile */
    async turnOnFactor(credential: Credential, after: Factor, { notice, now, sessions }: TurningOn): Promise<void> {
      await unlessTaken(table, {
        credential: {
          update: keys.credential(credential.email),
          change: { set: { factor: after }, remove: ["factorPending"] },
          condition: equal({ "factorPending.secret": after.secret, "factor.version": undefined }),
        },
        user: {
          update: keys.user(credential.userId),
          change: { set: { hasFactor: true, sessions } },
          was: { hasFactor: false },
          condition: exists,
        },
        notice: noticePut(notice, secondsOf(now)),
      });
    },

    /**
     * Turns a factor off; of all sessions only the given ones go on.
     * @param isOperators whether who holds the AWS account does it, of which the audit log tells, too
     * @throws AppError `conflict` where it was used or turned off meanwhile
     */
    async turnOffFactor(credential: Credential, { notices, now, sessions, isOperators }: TurningOff): Promise<void> {
      await unlessTaken(table, {
        credential: {
          update: keys.credential(credential.email),
          change: { remove: ["factor", "factorPending"] },
          condition: equal({ "factor.version": credential.factor?.version }),
        },
        user: {
          ...(isOperators && { isOperators }),
          update: keys.user(credential.userId),
          change: { set: { sessions }, remove: ["hasFactor"] },
          was: { hasFactor: true },
          condition: exists,
        },
        ...toldPuts({ notices, nowSeconds: secondsOf(now) }),
      });
    },

    /** Keeps other recovery codes. @throws AppError `conflict` where the factor was used or turned off meanwhile */
    async renewRecovery(credential: Credential, after: Factor, notice: Notice, now: Date): Promise<void> {
      await unlessTaken(table, {
        credential: {
          update: keys.credential(credential.email),
          change: { set: { factor: after } },
          condition: equal({ "factor.version": credential.factor?.version }),
        },
        notice: noticePut(notice, secondsOf(now)),
      });
    },

    /** Keeps a reset token's hash until it ends, in epoch seconds. */
    async insertReset(tokenHash: string, credential: Credential, endsAtSeconds: number): Promise<void> {
      const { userId, email, scope, passwordVersion } = credential;
      const key = keys.passwordReset(tokenHash);
      const item = {
        ...key,
        ...indexKeys.traces(userId, key.pk),
        type: "reset",
        userId,
        email,
        scope,
        passwordVersion,
        ttl: endsAtSeconds,
      };
      await table.write({ put: item });
    },

    /** Keeps the hash of a token that confirms a move until it ends, in epoch seconds. */
    async insertMove(tokenHash: string, move: Move, endsAtSeconds: number): Promise<void> {
      const { userId, email, newEmail, passwordVersion } = move;
      const key = keys.addressToConfirm(tokenHash);
      const facts = { ...indexKeys.traces(userId, key.pk), userId, email, newEmail, passwordVersion };
      await table.write({ put: { ...key, type: "move", ...facts, ttl: endsAtSeconds } });
    },
  }),
});

interface TurningOn {
  notice: Notice;
  now: Date;
  /** Those that go on. */
  sessions: User["sessions"];
}

interface TurningOff extends Omit<TurningOn, "notice"> {
  notices: readonly Notice[];
  isOperators?: true;
}

/** What people are told in the transaction of a change. */
export interface Told {
  notices: readonly Notice[];
  nowSeconds: number;
}

const secondsOf = (now: Date): number => Math.floor(now.getTime() / 1000);

const toldPuts = ({ notices, nowSeconds }: Told): Record<string, Write> =>
  Object.fromEntries(notices.map((it, at) => [`notice${at}`, noticePut(it, nowSeconds)]));

async function insertPerson(
  table: Table,
  user: NewUser,
  passwordHash: string,
  more: Readonly<Record<string, Write>>,
): Promise<User> {
  const { id: userId, email, scope } = user;
  const accepted = latestAccepted(user);
  const { person, findings } = personPuts(user);
  const credential = { type: "credential", email, userId, scope, passwordHash, passwordVersion: 1 };
  await unlessTaken(table, {
    address: { put: { ...keys.credential(email), ...credential }, condition: absent },
    user: person,
    ...findings,
    ...(accepted && { terms: acceptedWrite(accepted.version) }),
    ...more,
  });
  return z.parse(userItem, person.put);
}

/** A change of the password. */
interface PasswordChange {
  passwordHash: string;
  /** Those that go on. */
  sessions: User["sessions"];
  notice: Notice;
  nowSeconds: number;
}

function passwordWrites(
  credential: Credential,
  { passwordHash, sessions, notice, nowSeconds }: PasswordChange,
  remove: readonly string[] = [],
): Record<string, Write> {
  const passwordVersion = credential.passwordVersion + 1;
  return {
    credential: {
      update: keys.credential(credential.email),
      change: { set: { passwordHash, passwordVersion } },
      condition: equal({ passwordHash: credential.passwordHash }),
    },
    user: {
      update: keys.user(credential.userId),
      change: { set: { sessions, passwordVersion }, remove },
      condition: exists,
    },
    notice: noticePut(notice, nowSeconds),
  };
}

/** Puts what a new person signs in with. */
export function newCredentialPut({ id: userId, email, scope }: NewUser, passwordHash: string): Write {
  const item = { email, userId, scope, passwordHash, passwordVersion: 1 };
  return { put: { ...keys.credential(email), type: "credential", ...item }, condition: absent };
}

/** Where the write named `address` is refused the address is taken; any other refusal is a change meanwhile. */
async function unlessTaken(table: Table, writes: Readonly<Record<string, Write>>): Promise<void> {
  try {
    await table.transact(writes);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    tellTaken(error);
  }
}

/** What a refused transaction means to whoever asked. @throws AppError `email_taken`, `conflict` */
export function tellTaken({ refused }: ConditionFailed): never {
  if (!refused.includes("address")) throw meanwhile();
  throw problemAt("email", "email_taken", "This e-mail address has an account already.");
}

const meanwhile = () => new AppError("conflict", "This account was changed at the same time. Try again.");
