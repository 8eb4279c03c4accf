import type { InputOf } from "../../shared/contract/route.ts";
import { acceptTerms as route } from "../../shared/contract/terms.ts";
import { terms } from "../../shared/data/terms.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import { latestAccepted } from "../../shared/domain/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import * as words from "../../shared/words/en/fields.ts";

/** An ambassador accepts the terms that they have read: the version that holds, and no other. */
export async function acceptTerms({ version }: InputOf<typeof route>, deps: DepsOf<"terms/accept">, caller: Caller) {
  const current = await deps.terms.current();
  if (current?.version !== version) {
    throw invalidField("version", words.terms_not_current());
  }
  const user = await deps.terms.accept(caller.id, version, deps.now().toISOString());
  return latestAccepted(user) ?? { version, acceptedAt: deps.now().toISOString() };
}

export const handler = signedIn(route, { terms }, acceptTerms);
