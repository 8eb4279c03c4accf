import { readEmailChoices as route } from "../../shared/contract/email-choices.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { emailChoicesOf } from "../../shared/views/email-choices.ts";

/** Somebody sees which e-mails they get. */
export async function readEmailChoices(
  _input: InputOf<typeof route>,
  _deps: DepsOf<"accounts/read-email-choices">,
  caller: Caller,
) {
  return emailChoicesOf(await caller.user());
}

export const handler = signedIn(route, {}, readEmailChoices);
