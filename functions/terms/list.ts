import type { InputOf } from "../../shared/contract/route.ts";
import { listTerms as route } from "../../shared/contract/terms.ts";
import { terms } from "../../shared/data/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads every version of the terms, and how many accepted it. */
export async function listTerms(_input: InputOf<typeof route>, deps: DepsOf<"terms/list">) {
  return { items: await deps.terms.list() };
}

export const handler = signedIn(route, { terms }, listTerms);
