import { expect, test } from "@jest/globals";
import type { EmailMessage } from "../../shared/contract/messages.ts";
import type { PayoutEntry } from "../../shared/domain/ledger.ts";
import type { Order } from "../../shared/domain/order.ts";
import type { Payout } from "../../shared/domain/payout.ts";
import type { User } from "../../shared/domain/person.ts";
import { noTeam } from "../../shared/domain/team.ts";
import { shop } from "../../tests/support/shop.ts";
import { sendEmails } from "./send.ts";

const at = "2026-11-22T10:00:00.000Z";
const order: Order = {
  id: "ord_1",
  status: "PAID",
  code: "c",
  ambassadorId: "usr_1",
  ambassadorName: "Ada L.",
  lines: [],
  buyer: { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example" },
  totalMinor: 1_000,
  currency: "eur",
  holdDays: 30,
  blocks: 0,
  createdAt: at,
  expiresAt: at,
  requestHash: "",
  refundedMinor: 0,
  refunds: {},
  disputes: {},
  version: 1,
};
const ambassador: User = {
  id: "usr_1",
  scope: "ambassador",
  firstName: "Ada",
  lastName: "Lovelace",
  email: "ada@ambassador.example",
  createdAt: at,
  sessions: {},
  passwordVersion: 1,
};
const message: EmailMessage = {
  "detail-type": "order.completed",
  detail: {
    entryId: "sale_1",
    orderId: "ord_1",
    code: "c",
    ambassadorId: "usr_1",
    currency: "eur",
    amountMinor: 1_000,
    ambassadorMinor: 100,
    shopMinor: 900,
    bookedAt: at,
  },
};

const payout: Payout = {
  id: "pay_1",
  runId: "run_1",
  ambassadorId: "usr_1",
  amountMinor: 1_200,
  currency: "eur",
  to: { method: "sepa", name: "Ada Lovelace", masked: "DE•• •••• 3000", payeeVersion: 1 },
  state: "PAID",
  statement: 3,
  createdAt: at,
  returnedMinor: 0,
  version: 3,
};
const payoutEntry: PayoutEntry = {
  id: "payout_pay_1_paid",
  kind: "payout_paid",
  payoutId: "pay_1",
  ambassadorId: "usr_1",
  currency: "eur",
  bookedAt: at,
  postings: [
    { account: "paying:usr_1", amountMinor: 1_200 },
    { account: "cash:bank", amountMinor: -1_200 },
  ],
};
const payoutMessage: EmailMessage = {
  "detail-type": "payout.paid",
  detail: { entryId: "payout_pay_1_paid", payoutId: "pay_1", ambassadorId: "usr_1" },
};

/** A post office whose claims hold as the table's do; `readable` says whether the order can be read. */
function postOffice() {
  const markers = new Map<string, "claimed" | "sent">();
  const sent: string[] = [];
  const state = { readable: true, wantsOrders: true, unwantedSales: false, sent, markers };
  const deps: Parameters<typeof sendEmails>[1] = {
    deliveries: {
      isSent: async (id) => markers.get(id) === "sent",
      claim: async (id) => !markers.has(id) && markers.set(id, "claimed") !== undefined,
      release: async (id) => void markers.delete(id),
      noteSent: async (id) => void markers.set(id, "sent"),
    },
    mail: { send: async ({ to }) => void sent.push(to) },
    orders: {
      get: async () => {
        if (!state.readable) throw new Error("The table is away.");
        return order;
      },
    },
    ledger: { get: async () => payoutEntry },
    payouts: { get: async () => (state.readable ? payout : undefined) },
    settings: {
      get: async (first) => ({
        ...first,
        notifications: { ...first.notifications, orderPaid: state.wantsOrders },
      }),
    },
    users: {
      get: async () => ({ ...ambassador, unwantedSales: state.unwantedSales }),
      getMany: async () => [],
    },
    questions: { get: async () => undefined },
    team: { read: async () => ({ team: noTeam, invitations: [] }) },
    log: { info() {}, warn() {}, error() {} },
    now: () => new Date(at),
    shop,
  };
  return { state, deps };
}

const everyone = ["ada@ambassador.example", "bo@buyer.example", "owner@example.com"];

test("a repeated message sends each e-mail once", async () => {
  const { state, deps } = postOffice();
  await sendEmails(message, deps);
  await sendEmails(message, deps);
  expect(state.sent.toSorted()).toEqual(everyone);
});

test("claims are given back where the order could not be read, so the next try need not wait", async () => {
  const { state, deps } = postOffice();
  state.readable = false;
  await expect(sendEmails(message, deps)).rejects.toThrow("The table is away.");
  expect([state.sent, [...state.markers]]).toEqual([[], []]);
  state.readable = true;
  await sendEmails(message, deps);
  expect(state.sent.toSorted()).toEqual(everyone);
});

test("an owner who wants no e-mail about orders gets none, others do, and a change of mind brings no old one", async () => {
  const { state, deps } = postOffice();
  state.wantsOrders = false;
  await sendEmails(message, deps);
  state.wantsOrders = true;
  await sendEmails(message, deps);
  expect(state.sent.toSorted()).toEqual(["ada@ambassador.example", "bo@buyer.example"]);
});

test("an ambassador who wants no e-mail about sales gets none, others do, and it is read with the person", async () => {
  const { state, deps } = postOffice();
  state.unwantedSales = true;
  await sendEmails(message, deps);
  state.unwantedSales = false;
  await sendEmails(message, deps);
  expect(state.sent.toSorted()).toEqual(["bo@buyer.example", "owner@example.com"]);
});

test("whose payout arrived is told once, even if they want no e-mail about sales; where it can't be read, the next try tells them", async () => {
  const { state, deps } = postOffice();
  state.unwantedSales = true;
  state.readable = false;
  await expect(sendEmails(payoutMessage, deps)).rejects.toThrow("pay_1 is gone.");
  state.readable = true;
  await sendEmails(payoutMessage, deps);
  await sendEmails(payoutMessage, deps);
  expect(state.sent).toEqual(["ada@ambassador.example"]);
});
