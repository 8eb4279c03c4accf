import { useEffect, useState } from "react";
import type { Scope } from "../../shared/domain/person.ts";
import { tabMemory } from "../client/tab-memory.ts";
import { useTokenOfAddress } from "./token-of-address.ts";

const memoryOf = (scope: Scope) => `herald-confirm-email-${scope}`;

/** The token of the address, or the one that this tab kept over the way to the sign-in and back. */
export function useKeptToken(scope: Scope): string {
  const found = useTokenOfAddress();
  const [token] = useState(() => found || (tabMemory.get(memoryOf(scope)) ?? ""));
  useEffect(() => {
    if (token) tabMemory.set(memoryOf(scope), token);
  }, [scope, token]);
  return token;
}

/** That the token was used. */
export const forgetToken = (scope: Scope): void => tabMemory.remove(memoryOf(scope));
