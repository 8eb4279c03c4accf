import { type AnnouncementMessage, announcementMessage } from "../../shared/contract/messages.ts";
import { notices } from "../../shared/data/notices.ts";
import { terms } from "../../shared/data/terms.ts";
import { users } from "../../shared/data/users.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { versionToAccept } from "../../shared/domain/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { derivedId } from "../../shared/policies/ids.ts";

/** Behind every place in the list of ambassadors. */
const all = "~";

/**
 * Tells every ambassador that the programme has other terms. A hundred at a time, and how far it came is noted: whatever ends it, the
 * next try goes on from there, and a notice is written once, as its id follows from version and person.
 */
export async function announceTerms(
  { detail: { version } }: AnnouncementMessage,
  deps: DepsOf<"terms/announce">,
): Promise<void> {
  const terms = await deps.terms.version(version);
  if (!terms) return;
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  let after = terms.toldThrough;
  while (after !== all) {
    const { users, last } = await deps.users.hundredAfter(after);
    await deps.notices.insertMissing(
      users.filter((user) => isToldOf(user, version)).map((user) => termsChanged(user, version)),
      nowSeconds,
    );
    after = last ?? all;
    await deps.terms.noteTold(version, after);
  }
}

/** Who accepted it when they signed up knows it; an address that may be a stranger's is told nothing. */
const isToldOf = (user: User, version: number): boolean =>
  versionToAccept(user, version) !== undefined && !user.unconfirmed && standingOf(user) !== "declined";

const termsChanged = ({ id: userId, scope, email }: User, version: number): Notice => ({
  ...{ id: derivedId("ntc", "terms", String(version), userId), scope, userId, email },
  ...{ kind: "terms_changed", version },
});

export const handler = queue("terms/announce", announcementMessage, { notices, terms, users }, announceTerms);
