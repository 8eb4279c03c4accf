import type { Scope } from "../../../shared/domain/person.ts";
import { Client } from "../../contract/support/client.ts";
import { ask, nameOf, type SoundRequest } from "./sound-requests.ts";

/** Somebody who may not ask: the cookies of each door that they send, by the scope that the route wants. */
export interface Intruder {
  what: string;
  cookies(scope: Scope): Partial<Record<Scope, string>>;
}

export interface Matrix {
  routes: number;
  cases: number;
  /** Lines such as `GET /api/admin/orders (admin), expired token: 200`. */
  holes: string[];
}

/** Refused for want of the right sign-in: nobody is told that there is no such thing before it is known who asks. */
const refusals = new Set([401, 403]);

/** A route as the list of the public ones has it, such as `POST /api/{scope}/login`. */
export const routeOf = ({ operation: { method, path } }: SoundRequest) => `${method} ${path}`;

/**
 * Whose sign-in an address must ask for, by its beginning alone. Neither the topology nor the document is asked: what
 * they say of a route is what is tested.
 */
export function scopeOfPath(path: string): Scope | undefined {
  const [, scope] = /^\/api\/(admin|ambassador)\//.exec(path) ?? [];
  return scope === "admin" || scope === "ambassador" ? scope : undefined;
}

/**
 * Asks everything as everybody who may not. A route that says it is open, or another scope's than its address, is a
 * hole as well, unless it stands in the list of those that are meant to be public.
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
  for (const request of requests.filter((it) => !meantToBePublic.includes(routeOf(it)))) {
    const wanted = scopeOfPath(request.path);
    if (request.auth === "public") holes.push(`${nameOf(request)}: public, and not meant to be`);
    else if (request.auth !== wanted) holes.push(`${nameOf(request)}: its address is not the ${request.auth}'s`);
    if (!wanted) continue;
    routes += 1;
    for (const { what, cookies } of intruders) {
      const client = new Client(base);
      for (const [scope, value] of Object.entries(cookies(wanted))) client.setCookie(`__Host-herald-${scope}`, value);
      const { status } = await ask(client, request);
      cases += 1;
      if (!refusals.has(status)) holes.push(`${nameOf(request)}, ${what}: ${status}`);
    }
  }
  return { routes, cases, holes };
}
