import { askUnsubscribe as route } from "../../shared/contract/email-choices.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { http } from "../../shared/lambda/http.ts";

/** Leads to the page that asks. The token goes behind the `#` there, so that no server on the way logs it once more. */
export async function askUnsubscribe(
  { token }: InputOf<typeof route>,
  { shop }: DepsOf<"emails/ask-unsubscribe">,
): Promise<Answer<undefined>> {
  return new Answer(undefined, [], `${shop.appUrl}/unsubscribe#${new URLSearchParams({ token })}`);
}

export const handler = http(route, {}, askUnsubscribe);
