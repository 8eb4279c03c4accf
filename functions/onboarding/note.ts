import { noteSteps as route } from "../../shared/contract/onboarding.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

/** Somebody puts their first steps away or calls them back, or has shared a link for the first time. */
export async function noteSteps(
  { closed, hasShared }: InputOf<typeof route>,
  deps: DepsOf<"onboarding/note">,
  caller: Caller,
) {
  await deps.users.noteSteps(caller.id, { closed, sharedAt: hasShared && deps.now().toISOString() });
}

export const handler = signedIn(route, { users }, noteSteps);
