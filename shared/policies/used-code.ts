import type { attempts } from "../data/attempts.ts";
import type { credentials } from "../data/credentials.ts";
import type { UsedCode } from "../data/used-code.ts";
import { AppError } from "../domain/errors.ts";
import type { Credential, User } from "../domain/person.ts";
import { type Factor, refusedCode } from "../domain/second-factor.ts";
import type { Visitor, viewer } from "../services/viewer.ts";
import { countTry } from "./attempt-limit.ts";
import { recoveryUsed } from "./notice.ts";
import { usedOrRefused } from "./second-factor.ts";

/**
 * A code that somebody shows, as it is used up: who used a recovery code is told.
 * @throws AppError `code_required` where none is shown, `wrong_credentials` at `code`
 */
export function usedCode(credential: Credential, factor: Factor, code: string | undefined, now: Date): UsedCode {
  if (code === undefined) throw noCode();
  const after = usedOrRefused(factor, code, now);
  const left = after.recovery.length;
  return { credential, after, told: left < factor.recovery.length ? [recoveryUsed(credential, left, now)] : [], now };
}

interface Deps {
  attempts: ReturnType<(typeof attempts)["writes"]>;
  credentials: Pick<ReturnType<(typeof credentials)["reads"]>, "get">;
  viewer: ReturnType<(typeof viewer)["open"]>;
  now(): Date;
}

/**
 * Does what sends money by somebody's word. Where they have a second factor it takes a code: a session that was left open is not enough.
 * Tries are counted with those of the factor's other codes.
 * @param deed uses the code up in its own transaction, so that none is lost to what did not happen
 * @throws AppError `code_required`, `wrong_credentials` at `code`, `too_many_attempts`, and those of the deed
 */
export async function withCode<Done>(
  code: string | undefined,
  deps: Deps,
  caller: Visitor & { id: string; user(): Promise<Pick<User, "email" | "hasFactor">> },
  deed: (used: UsedCode | undefined) => Promise<Done>,
): Promise<Done> {
  const { email, hasFactor = false } = await caller.user();
  if (!hasFactor) return deed(undefined);
  if (code === undefined) throw noCode();
  const [counted, credential] = await Promise.all([
    countTry(deps, "second-factor", caller.id, caller),
    deps.credentials.get(email),
  ]);
  // Turned off, or moved to another address, since the session was read: the next try finds it so.
  if (!credential?.factor) throw refusedCode();
  const done = await deed(usedCode(credential, credential.factor, code, deps.now()));
  await counted.forgive();
  return done;
}

const noCode = () => new AppError("code_required", "Enter the code of your authenticator app, or a recovery code.");
