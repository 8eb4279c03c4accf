import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import { type Credential, scopes, type User } from "../domain/person.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { indexKeys, keys } from "./keys.ts";
import type { Table } from "./table.ts";
import { type NewUser, newUserItem, userItem } from "./users.ts";
import type { Write } from "./write.ts";

/** A credential as it lies in the table. */
export const credentialItem = z.object({
  email: z.string(),
  userId: z.string(),
  scope: z.enum(scopes),
  passwordHash: z.string(),
  passwordVersion: z.number(),
});
const resetItem = z.object({
  userId: z.string(),
  email: z.string(),
  scope: z.string(),
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
  }),
  writes: (table: Table) => ({
    /** A new person with their credential. @throws AppError `email_taken` */
    async insert(user: NewUser, passwordHash: string): Promise<User> {
      const { id: userId, email, scope, createdAt } = user;
      const item = {
        ...newUserItem(user),
        ...(scope === "ambassador" && indexKeys.ambassadors(createdAt, userId)),
      };
      await unlessTaken(table, {
        address: {
          put: {
            ...keys.credential(email),
            type: "credential",
            email,
            userId,
            scope,
            passwordHash,
            passwordVersion: 1,
          },
          condition: absent,
        },
        user: { put: item, condition: absent },
      });
      return z.parse(userItem, item);
    },

    /** A profile's new names and address. The credential moves with the address. @throws AppError `email_taken` */
    async updateProfile(before: User, after: User, credential: Credential | undefined): Promise<void> {
      const profile: Write = {
        update: keys.user(before.id),
        change: { set: { firstName: after.firstName, lastName: after.lastName, email: after.email } },
        condition: equal({ email: before.email }),
      };
      if (!credential || before.email === after.email) return unlessTaken(table, { profile });
      const moved = { ...keys.credential(after.email), type: "credential", ...credential, email: after.email };
      await unlessTaken(table, {
        address: { put: moved, condition: absent },
        before: { delete: keys.credential(before.email), condition: equal({ passwordHash: credential.passwordHash }) },
        profile,
      });
    },

    /** A new password; of all sessions only the given one goes on. @throws AppError `conflict` where it changed meanwhile */
    async changePassword(credential: Credential, passwordHash: string, sessions: User["sessions"]): Promise<void> {
      await unlessTaken(table, passwordWrites(credential, passwordHash, sessions));
    },

    /** Uses a reset token up and sets the password. @throws AppError `conflict` where the token was used meanwhile */
    async resetPassword(tokenHash: string, credential: Credential, passwordHash: string): Promise<void> {
      await unlessTaken(table, {
        token: { delete: keys.passwordReset(tokenHash), condition: exists },
        ...passwordWrites(credential, passwordHash, {}),
      });
    },

    /** Keeps a reset token's hash until it ends, in epoch seconds. */
    async insertReset(tokenHash: string, credential: Credential, endsAtSeconds: number): Promise<void> {
      const { userId, email, scope, passwordVersion } = credential;
      const item = {
        ...keys.passwordReset(tokenHash),
        type: "reset",
        userId,
        email,
        scope,
        passwordVersion,
        ttl: endsAtSeconds,
      };
      await table.write({ put: item });
    },
  }),
});

function passwordWrites(
  credential: Credential,
  passwordHash: string,
  sessions: User["sessions"],
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
      change: { set: { sessions, passwordVersion } },
      condition: exists,
    },
  };
}

/** Where the write named `address` is refused the address is taken; any other refusal is a change meanwhile. */
async function unlessTaken(table: Table, writes: Readonly<Record<string, Write>>): Promise<void> {
  try {
    await table.transact(writes);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    if (error.refused.includes("address")) {
      const message = "This e-mail address has an account already.";
      throw new AppError("email_taken", message, { errors: [{ path: "email", message }] });
    }
    throw new AppError("conflict", "This account was changed at the same time. Try again.");
  }
}
