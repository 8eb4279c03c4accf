import type { Scope } from "../../shared/domain/person.ts";

const keyOf = (scope: Scope) => `herald:signed-in:${scope}`;

/** Notes whether somebody is signed in with this browser. A hint, no proof: the session itself is in its cookie. */
export function rememberVisit(scope: Scope, isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(keyOf(scope), "yes");
    else localStorage.removeItem(keyOf(scope));
  } catch {
    // A browser that keeps nothing: only the hint is lost.
  }
}

/** Whether it is worth asking who is signed in. */
export function hasVisited(scope: Scope): boolean {
  try {
    return localStorage.getItem(keyOf(scope)) !== null;
  } catch {
    return true;
  }
}

const scopes: readonly Scope[] = ["admin", "ambassador"];

/** Whether somebody is signed in with this browser as far as it knows: one that keeps nothing knows of nobody. */
export function isSignedInHere(): boolean {
  try {
    return scopes.some((scope) => localStorage.getItem(keyOf(scope)) !== null);
  } catch {
    return false;
  }
}
