import { resendConfirmation as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { notices } from "../../shared/data/notices.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countBy, refuse } from "../../shared/policies/attempt-limit.ts";
import { toConfirm } from "../../shared/policies/notice.ts";

/** How often within an hour: the address may be anyone's. */
const limit = { max: 5, windowSeconds: 3_600 };

/** An ambassador asks for the link that confirms their address once more. Where it is confirmed, nothing is sent. */
export async function resendConfirmation(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/resend-confirmation">,
  caller: Caller,
) {
  const { unconfirmed, scope, email } = await caller.user();
  if (!unconfirmed) return;
  refuse(
    await countBy([{ subject: `confirm-address#${caller.id}`, ...limit }], deps),
    "That was sent a few times already. Look among the spam, or try again in an hour.",
  );
  const now = deps.now();
  const notice = toConfirm({ userId: caller.id, scope, email }, "confirm_asked", now);
  await deps.notices.insert([notice], Math.floor(now.getTime() / 1000));
}

export const handler = signedIn(route, { attempts, notices }, resendConfirmation);
