import { expect, test } from "@jest/globals";
import type { DigestMessage } from "../../shared/contract/messages.ts";
import { noCounters } from "../../shared/domain/counters.ts";
import type { User } from "../../shared/domain/person.ts";
import { noTeam } from "../../shared/domain/team.ts";
import type { Mail } from "../../shared/services/mail.ts";
import { shop } from "../../tests/support/shop.ts";
import { sendDigests } from "./send.ts";

const week = "2026-11-23";
const at = "2026-11-30T09:00:00.000Z";
const first: DigestMessage = { to: "ambassadors", week };

const person = (name: string, more: Partial<User> = {}): User => ({
  ...{ id: `usr_${name}`, scope: "ambassador", firstName: name, lastName: "A", email: `${name}@example.com` },
  ...{ createdAt: "2026-11-01T00:00:00.000Z", sessions: {}, passwordVersion: 1, unsubscribeKey: "k".repeat(22) },
  ...more,
});

/** A shop whose people sold something in the week, unless their name says otherwise. @param people two a part */
function postOffice(people: readonly User[], members: User[] = []) {
  const markers = new Map<string, "claimed" | "sent">();
  const sent: Mail[] = [];
  const queued: DigestMessage[] = [];
  const state = { refused: "", isRedisThere: true };
  const sold = { ...noCounters, orders: 1, grossMinor: 1_000, ambassadorMinor: 100, shopMinor: 900 };
  const none = async () => ({ items: [] });
  const deps = {
    ...{ shop, now: () => new Date(at), log: { info() {}, warn() {}, error() {} } },
    settings: { get: async () => shop.firstSettings },
    users: {
      hundredAfter: async (after: string | undefined) => {
        const from = after === undefined || after === week ? 0 : Number(after);
        return { users: people.slice(from, from + 2), last: from + 2 < people.length ? String(from + 2) : undefined };
      },
      getMany: async (ids: readonly string[]) => [...people, ...members].filter(({ id }) => ids.includes(id)),
      listStanding: none,
    },
    team: {
      read: async () => ({
        team: { ...noTeam, members: Object.fromEntries(members.map(({ id, role }) => [id, role ?? "owner"])) },
        invitations: [],
      }),
    },
    statistics: {
      ambassadorDays: async (id: string) => new Map(id.includes("quiet") ? [] : [["2026-11-25", sold]]),
      shopDays: async () => new Map([["2026-11-25", sold]]),
    },
    clicks: { ofPeriod: async () => ({ days: new Map(), links: new Map() }) },
    balances: { getMany: async () => new Map() },
    ...{
      orders: { list: none },
      orderSearch: { find: none },
      payoutRuns: { list: none },
      questions: { listOpen: none },
    },
    leaderboard: {
      read: async () => {
        if (!state.isRedisThere) throw new Error("Redis is away.");
        return { best: [], me: { rank: 3, revenueMinor: 100 } };
      },
    },
    deliveries: {
      isSent: async (id: string) => markers.get(id) === "sent",
      claim: async (id: string) => {
        if (markers.has(id)) return false;
        markers.set(id, "claimed");
        return true;
      },
      release: async (id: string) => void markers.delete(id),
      noteSent: async (id: string) => void markers.set(id, "sent"),
    },
    mail: {
      send: async (mail: Mail) => {
        if (mail.to === state.refused) throw new Error("SES refuses it.");
        sent.push(mail);
      },
    },
    digests: {
      sendAll: async (messages: readonly DigestMessage[]) => void queued.push(...messages),
      send: async (message: DigestMessage) => void queued.push(message),
    },
  };
  const take = (message: DigestMessage) => sendDigests(message, deps as unknown as Parameters<typeof sendDigests>[1]);
  return { sent, queued, state, take, to: () => sent.map(({ to }) => to) };
}

test("each part sends its own once, and sends for the next", async () => {
  const { queued, take, to } = postOffice([person("ada"), person("ben"), person("cleo")]);
  await take(first);
  await take(first);
  expect(to()).toEqual(["ada@example.com", "ben@example.com"]);
  expect(queued).toEqual(Array(2).fill({ to: "ambassadors", week, after: "2" }));
  await take({ to: "ambassadors", week, after: "2" });
  expect(to()).toHaveLength(3);
});

test("one that SES refuses keeps no other, and is tried again by itself", async () => {
  const { queued, state, take, to } = postOffice([person("ada"), person("ben")]);
  state.refused = "ada@example.com";
  await take(first);
  const alone: DigestMessage = { to: "ambassador", week, ambassadorId: "usr_ada" };
  expect([to(), queued]).toEqual([["ben@example.com"], [alone]]);
  await expect(take(alone)).rejects.toThrow("SES refuses it.");
  state.refused = "";
  await take(alone);
  await take(alone);
  expect(to()).toEqual(["ben@example.com", "ada@example.com"]);
});

test.each([
  ["who had a quiet week", person("quiet")],
  ["who wants none", person("ada", { unwantedDigest: true })],
  ["whose address may be a stranger's", person("ada", { unconfirmed: true })],
  ["who is not active", person("ada", { standing: "suspended" })],
])("nothing goes to an ambassador %s", async (_who, user) => {
  const { take, to } = postOffice([user]);
  await take(first);
  expect(to()).toEqual([]);
});

test("it tells the place in the rankings, and comes without where Redis is away", async () => {
  const [known, unknown] = [postOffice([person("ada")]), postOffice([person("ada")])];
  unknown.state.isRedisThere = false;
  for (const { take } of [known, unknown]) await take(first);
  expect(known.sent[0]?.text).toMatch(/place in the rankings: 3/);
  expect(unknown.sent[0]?.text).not.toMatch(/rankings/);
  expect(known.sent[0]?.unsubscribeUrl).toMatch(/\/api\/emails\/unsubscribe\/digest\.usr_ada\.k+$/);
});

test("everybody of the team who wants it gets the shop's, each once, also where one is refused", async () => {
  const of = (name: string, more: Partial<User> = {}) => person(name, { scope: "admin", role: "owner", ...more });
  const { state, take, to, sent } = postOffice(
    [],
    [of("olive"), of("max", { role: "manager" }), of("nia", { unwantedDigest: true })],
  );
  state.refused = "olive@example.com";
  await expect(take({ to: "team", week })).rejects.toThrow(/could not be sent/);
  state.refused = "";
  await take({ to: "team", week });
  await take({ to: "team", week });
  expect(to()).toEqual(["max@example.com", "olive@example.com"]);
  expect(sent[0]?.subject).toMatch(/€10\.00 sold$/);
});
