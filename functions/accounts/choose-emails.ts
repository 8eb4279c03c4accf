import { chooseEmails as route } from "../../shared/contract/email-choices.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { emailChoices } from "../../shared/data/email-choices.ts";
import { topicsOf, unwantedFields } from "../../shared/domain/email-choice.ts";
import { chosenTopics } from "../../shared/domain/email-kind.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { emailChoicesOf } from "../../shared/views/email-choices.ts";
import * as words from "../../shared/words/en/fields.ts";

/** Somebody chooses of what they are written to, as far as an account like theirs is written to of it. */
export async function chooseEmails(
  { scope, ...wanted }: InputOf<typeof route>,
  deps: DepsOf<"accounts/choose-emails">,
  caller: Caller,
) {
  const user = await caller.user();
  const named = chosenTopics.filter((topic) => wanted[topic] !== undefined);
  const foreign = named.find((topic) => !(topicsOf[scope] as readonly string[]).includes(topic));
  if (foreign) throw invalidField(foreign, words.no_such_emails());
  await deps.emailChoices.choose(caller.id, wanted);
  const changed = named.map((topic) => [unwantedFields[topic], !wanted[topic]]);
  return emailChoicesOf({ ...user, ...Object.fromEntries(changed) });
}

export const handler = signedIn(route, { emailChoices }, chooseEmails);
