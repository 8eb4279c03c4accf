import type { InputOf } from "../../shared/contract/route.ts";
import { publishTerms as route } from "../../shared/contract/terms.ts";
import { terms } from "../../shared/data/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner publishes the terms of the programme, as another version of them; ambassadors hear of it by the event. */
export async function publishTerms({ text, ifMatch }: InputOf<typeof route>, deps: DepsOf<"terms/publish">) {
  return deps.terms.publish(text.replaceAll("\r\n", "\n"), deps.now().toISOString(), ifMatch);
}

export const handler = signedIn(route, { terms }, publishTerms);
