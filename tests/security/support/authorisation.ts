import { Client } from "../../contract/support/client.ts";
import { ask, nameOf, type SoundRequest } from "./sound-requests.ts";

/** Somebody who may not ask: what they send in place of a sign-in, by the scope that the route wants. */
export interface Intruder {
  what: string;
  cookie(scope: "admin" | "ambassador"): string | undefined;
}

export interface Matrix {
  routes: number;
  cases: number;
  /** Lines such as `GET /api/admin/orders (admin), expired token: 200`. */
  holes: string[];
}

/** Refused for want of the right sign-in; a 404 where even that there is something is not said. */
const refusals = new Set([401, 403, 404]);

/**
 * Asks everything as everybody who may not. A route that is open by its own word is a hole as well, unless it stands
 * in the list of those that are meant to be.
 */
export async function findHoles(
  base: string,
  requests: readonly SoundRequest[],
  intruders: readonly Intruder[],
  meantToBePublic: readonly string[],
): Promise<Matrix> {
  const holes: string[] = [];
  let cases = 0;
  let routes = 0;
  for (const request of requests) {
    const { auth, operation } = request;
    if (auth === "public") {
      if (!meantToBePublic.includes(operation.operationId))
        holes.push(`${nameOf(request)}: public, and not meant to be`);
      continue;
    }
    routes += 1;
    for (const { what, cookie } of intruders) {
      const client = new Client(base);
      const value = cookie(auth);
      if (value !== undefined) client.setCookie(`__Host-herald-${auth}`, value);
      const { status } = await ask(client, request);
      cases += 1;
      if (!refusals.has(status)) holes.push(`${nameOf(request)}, ${what}: ${status}`);
    }
  }
  return { routes, cases, holes };
}
