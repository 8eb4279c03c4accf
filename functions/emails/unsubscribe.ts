import { unsubscribe as route } from "../../shared/contract/email-choices.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { emailChoices } from "../../shared/data/email-choices.ts";
import { unsubscriptionOf } from "../../shared/domain/email-choice.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

/** Stops one kind of e-mail to whoever's link it is: a write whose condition is the key. Done again, it changes nothing. */
export async function unsubscribe({ token }: InputOf<typeof route>, deps: DepsOf<"emails/unsubscribe">): Promise<void> {
  const asked = unsubscriptionOf(token);
  if (!asked || !(await deps.emailChoices.unsubscribe(asked))) {
    throw new AppError("not_found", "This link stops nothing. Choose your e-mails in your profile.");
  }
}

export const handler = http(route, { emailChoices }, unsubscribe);
