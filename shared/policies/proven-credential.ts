import type { attempts } from "../data/attempts.ts";
import type { credentials } from "../data/credentials.ts";
import { problemAt } from "../domain/errors.ts";
import type { Credential, User } from "../domain/person.ts";
import { verifyPassword } from "../services/passwords.ts";
import type { Visitor, viewer } from "../services/viewer.ts";
import { type CountedTry, countTry } from "./attempt-limit.ts";

interface Deps {
  attempts: ReturnType<(typeof attempts)["writes"]>;
  credentials: Pick<ReturnType<(typeof credentials)["reads"]>, "get">;
  viewer: ReturnType<(typeof viewer)["open"]>;
  now(): Date;
}

/**
 * What somebody signs in with, once they have shown that they know the password: a session that was left open is not enough. Tries are
 * counted with those of the second factor's codes.
 * @throws AppError `wrong_credentials` at `currentPassword`, `too_many_attempts`
 */
export async function provenCredential(
  currentPassword: string,
  deps: Deps,
  caller: Visitor & { id: string; user(): Promise<Pick<User, "email">> },
): Promise<{ credential: Credential; counted: CountedTry }> {
  const { email } = await caller.user();
  const [counted, credential] = await Promise.all([
    countTry(deps, "second-factor", caller.id, caller),
    deps.credentials.get(email),
  ]);
  const isRight = await verifyPassword(currentPassword, credential?.passwordHash);
  if (!credential || !isRight) {
    throw problemAt("currentPassword", "wrong_credentials", "The current password is wrong.");
  }
  return { credential, counted };
}
