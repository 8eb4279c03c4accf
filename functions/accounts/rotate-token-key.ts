import { rotateKeys } from "../../shared/domain/token-keys.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";
import { newId, newToken } from "../../shared/policies/ids.ts";
import { tokenKeys } from "../../shared/services/token-keys.ts";

type Deps = DepsOf<"accounts/rotate-token-key"> & { log: Log };

/** The next key begins to sign session tokens, and one is made to follow it. Nobody is signed out; a repeat is none. */
export async function rotateTokenKey({ tokenKeys, log, now }: Deps) {
  const at = now();
  const { keys, version } = await tokenKeys.read();
  const fresh = { id: newId("key", at), key: newToken(), madeAt: at.toISOString() };
  const rotated = rotateKeys(keys, fresh);
  const isDone = rotated !== undefined && (await tokenKeys.replace(version, rotated));
  log.info(isDone ? "token key rotated" : "token key rotated already", { signing: (isDone ? rotated : keys)[0]?.id });
}

export const handler = schedule("accounts/rotate-token-key", { tokenKeys }, rotateTokenKey);
