import type { Client } from "../../contract/support/client.ts";
import { scopeOfPath } from "./authorisation.ts";
import type { Scene } from "./scene.ts";
import { annsValues, ask, filled, nameOf, type SoundRequest } from "./sound-requests.ts";

/** An ambassador's request with something of Ben's in its path. */
export interface Trespass {
  what: string;
  request: SoundRequest;
}

/** What is Ben's alone, by the parameter of a path that may name it. */
const bensValues = ({ ben, bensCode, bensPaid }: Scene): Record<string, string> => ({
  ambassadorId: ben.id,
  orderId: bensPaid.orderId,
  code: bensCode,
});
/** Parameters that name nobody's own: any ambassador may see and share any product, and a sign-in is
 * looked for among one's own alone. */
const everybodys = ["scope", "productId", "sessionId"];

const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

/**
 * Of each request at an ambassador's address: each thing in its path that somebody owns is Ben's, one by one and then
 * all of them. The address says whose it is, not the document, which may be wrong.
 * @throws Error for a parameter of which nobody has said whose it is
 */
export function trespassesOf(requests: readonly SoundRequest[], scene: Scene): Trespass[] {
  const bens = bensValues(scene);
  return requests
    .filter(({ path }) => scopeOfPath(path) === "ambassador")
    .flatMap((request) => {
      const { path } = request.operation;
      const owned = parametersOf(path).filter((name) => !everybodys.includes(name));
      const unknown = owned.find((name) => bens[name] === undefined);
      if (unknown)
        throw new Error(`Say in trespass.ts what is Ben's of {${unknown}} in ${path}, or that it is nobody's.`);
      const sets = [...owned.map((name) => [name]), ...(owned.length > 1 ? [owned] : [])];
      return sets.map((names) => {
        const swapped = Object.fromEntries(names.map((name) => [name, bens[name] ?? ""]));
        const values = { scope: "ambassador", ...annsValues(scene), ...swapped };
        const what = `${nameOf(request)} with Ben's ${names.join(" and ")}`;
        return { what, request: { ...request, path: filled(path, values) } };
      });
    });
}

/** Has Ann ask each. @returns those that are not answered as if there were no such thing, or not for her */
export async function letThrough(trespasses: readonly Trespass[], ann: Client): Promise<string[]> {
  const through: string[] = [];
  for (const { what, request } of trespasses) {
    const { status } = await ask(ann, request);
    if (status !== 403 && status !== 404) through.push(`${what}: ${status}`);
  }
  return through;
}
