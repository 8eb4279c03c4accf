import { type DigestMessage, digestMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { deliveries } from "../../shared/data/deliveries.ts";
import { orderSearch } from "../../shared/data/order-search.ts";
import { orders } from "../../shared/data/orders.ts";
import { payoutRuns } from "../../shared/data/payout-runs.ts";
import { questions } from "../../shared/data/questions.ts";
import { settings } from "../../shared/data/settings.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { availableMinor, noOwed } from "../../shared/domain/balance.ts";
import { isNoNews, isQuiet, needsOf } from "../../shared/domain/digest.ts";
import { wants } from "../../shared/domain/email-choice.ts";
import { dayOf } from "../../shared/domain/period.ts";
import { roleOf, type User } from "../../shared/domain/person.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { type BrandedShop, brandedShop } from "../../shared/emails/brand.ts";
import { ambassadorDigestMail } from "../../shared/emails/digest.ts";
import { teamDigestMail } from "../../shared/emails/digest-team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { errorFields, type Log } from "../../shared/observability/log.ts";
import { ambassadorWeek } from "../../shared/policies/ambassador-week.ts";
import { type OnceMail, sendOnce } from "../../shared/policies/send-once.ts";
import { teamWeek } from "../../shared/policies/team-week.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { mail } from "../../shared/services/mail.ts";
import { digests } from "../../shared/services/queues.ts";

type Deps = DepsOf<"digests/send"> & { log: Log };

/** How many ambassadors a part is about. */
const peopleInPart = 20;
/** SQS takes no more messages in one request. */
const messagesAtOnce = 10;

/**
 * Sends a part of a week's digests, one after the other: about eight a second, as SES gives a new account fourteen. The next part is sent for once
 * this one is done. An e-mail that fails is tried again by itself, so that it keeps no other; one that was sent is not sent again.
 */
export async function sendDigests(message: DigestMessage, deps: Deps): Promise<void> {
  const shop = brandedShop(await deps.settings.get(deps.shop.firstSettings), deps.shop);
  switch (message.to) {
    case "team":
      return sendToTeam(message.week, shop, deps);
    case "ambassadors":
      return sendPart(message, shop, deps);
    case "ambassador": {
      const found = await deps.users.getMany([message.ambassadorId]);
      for (const email of await digestsOf(message.week, found, shop, deps)) await sendOnce(email, deps);
    }
  }
}

/** Everybody of the team who wants it, of whatever role: all of them may read the shop's statistics. */
async function sendToTeam(week: string, shop: BrandedShop, deps: Deps): Promise<void> {
  const { team } = await deps.team.read(Math.floor(deps.now().getTime() / 1000));
  const ids = Object.keys(team.members);
  if (ids.length === 0) return;
  const [people, figures] = await Promise.all([deps.users.getMany(ids), teamWeek(week, deps.shop.currency, deps)]);
  const emails = people.flatMap((reader): OnceMail[] => {
    const role = roleOf(reader);
    if (role === undefined || !wants(reader, "digest") || isNoNews(figures)) return [];
    const email = teamDigestMail(figures, needsOf(role, figures.needs), reader, shop);
    return [onceOf(week, reader, "owner", async () => email)];
  });
  const failed = await sendEach(emails, deps);
  if (failed.size > 0) throw new Error(`${failed.size} of the team's digests could not be sent.`);
}

async function sendPart(
  { week, after }: Extract<DigestMessage, { to: "ambassadors" }>,
  shop: BrandedShop,
  deps: Deps,
): Promise<void> {
  const { users, last } = await deps.users.hundredAfter(after, peopleInPart);
  const failed = await sendEach(await digestsOf(week, users, shop, deps), deps);
  const ofOne = users.filter((user) => failed.has(markerOf(week, user)));
  const messages: DigestMessage[] = ofOne.map(({ id }) => ({ to: "ambassador", week, ambassadorId: id }));
  if (last !== undefined) messages.push({ to: "ambassadors", week, after: last });
  while (messages.length > 0) await deps.digests.sendAll(messages.splice(0, messagesAtOnce));
}

/** Of those who want one, are active, have shown that their address is theirs, and had something in the week. */
async function digestsOf(week: string, people: readonly User[], shop: BrandedShop, deps: Deps): Promise<OnceMail[]> {
  const readers = people.filter((it) => standingOf(it) === "active" && !it.unconfirmed && wants(it, "digest"));
  if (readers.length === 0) return [];
  const [owed, weeks] = await Promise.all([
    deps.balances.getMany(readers.map(({ id }) => id)),
    Promise.all(readers.map(({ id }) => ambassadorWeek(week, id, deps))),
  ]);
  const { currency } = deps.shop;
  const today = dayOf(deps.now().toISOString());
  return readers.flatMap((reader, at): OnceMail[] => {
    const figures = weeks[at];
    if (!figures || isQuiet(figures)) return [];
    const payableMinor = availableMinor(owed.get(reader.id) ?? noOwed, today);
    const write = async () =>
      ambassadorDigestMail({ ...figures, currency, payableMinor, place: await placeOf(reader, deps) }, reader, shop);
    return [onceOf(week, reader, "ambassador", write)];
  });
}

/** Nobody goes without a digest because Redis can't be asked. */
async function placeOf({ id }: User, { leaderboard, log }: Deps): Promise<number | undefined> {
  try {
    return (await leaderboard.read("all", 1, id)).me.rank ?? undefined;
  } catch (error) {
    log.warn("place not known", errorFields(error));
    return undefined;
  }
}

const markerOf = (week: string, { id }: Pick<User, "id">): string => `digest_${week}#${id}`;

const onceOf = (week: string, reader: User, role: string, write: OnceMail["write"]): OnceMail => ({
  id: markerOf(week, reader),
  write,
  facts: { email: "digest", role, week },
});

/** One after the other, each by itself. @returns the markers of those that failed */
async function sendEach(emails: readonly OnceMail[], deps: Deps): Promise<Set<string>> {
  const failed = new Set<string>();
  for (const email of emails) {
    try {
      await sendOnce(email, deps);
    } catch (error) {
      deps.log.warn("digest waits", { ...email.facts, ...errorFields(error) });
      failed.add(email.id);
    }
  }
  return failed;
}

export const handler = queue(
  "digests/send",
  digestMessage,
  {
    ...{ balances, clicks, deliveries, digests, leaderboard, mail, orders, orderSearch, payoutRuns },
    ...{ questions, settings, statistics, team, users },
  },
  sendDigests,
);
