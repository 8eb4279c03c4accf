import { type Act, book, owedMinor, type Worker } from "./acts.ts";
import { availableMinor, type Entry, folded, type Move, newBalance } from "./books.ts";
import { explainedByDisputes, type Payout, type Shop } from "./shop.ts";

export const smallestMinor = 100;

/** What had matured of an ambassador's entries by the latest of all clocks, which may be a day ahead. */
function maturedMinor(entries: readonly Entry[], today: number): number {
  const hasMatured = ({ to }: Move) => to === "settled" || (typeof to === "number" && to <= today + 1);
  return entries.reduce((sum, { moves }) => sum + owedMinor(moves.filter(hasMatured)), 0);
}

/** One ambassador's payout of a run: all that is available, of a balance that nothing lowered since it was read. */
export function makePayout(shop: Shop, worker: Worker, ambassadorId: string, run: string): Act {
  const { mistake } = worker;
  return () => {
    const { today } = worker;
    const id = mistake === "a run made twice pays twice" ? `${run}_${shop.payouts.size}` : `${run}_${ambassadorId}`;
    const before = shop.balance(ambassadorId);
    const amountMinor = availableMinor(before, today);
    if (shop.payouts.has(id) || amountMinor < smallestMinor || shop.openPayout(ambassadorId)) return undefined;
    return () => {
      if (shop.payouts.has(id)) return true;
      const now = shop.balance(ambassadorId);
      const looks = mistake !== "pays without looking what was lowered";
      if (now.statement !== before.statement || (looks && now.lowered !== before.lowered)) return false;
      if (shop.openPayout(ambassadorId)) return false;
      const matured = maturedMinor(shop.entriesOf(ambassadorId), shop.today);
      const from = mistake === "a payout is booked on today" ? today : "settled";
      const done = book(shop, worker, before, {
        id: `payout_${id}`,
        kind: "payout",
        ambassadorId,
        moves: [
          { to: from, amountMinor: -amountMinor },
          { to: "paying", amountMinor },
        ],
      });
      if (!done) return false;
      shop.payouts.set(id, {
        id,
        ambassadorId,
        amountMinor,
        state: "initiated",
        returnedMinor: 0,
        maturedMinor: matured,
      });
      const after = fold(shop, worker, ambassadorId);
      shop.closings.set(`${ambassadorId}#${before.statement}`, after.totalMinor);
      const next = { ...after, statement: before.statement + 1, openingMinor: after.totalMinor };
      shop.balances.set(ambassadorId, next);
      return true;
    };
  };
}

/** Folds days that are over, as payouts and the daily closing do. */
export function fold(shop: Shop, { today, mistake }: Worker, ambassadorId: string) {
  const ahead = mistake === "folds a day that is not over everywhere" ? 3 : 0;
  if (!shop.balances.has(ambassadorId)) return newBalance;
  const after = folded(shop.balance(ambassadorId), today + ahead);
  shop.balances.set(ambassadorId, after);
  return after;
}

/** A step of a payout that is only taken from a state; its entry moves what is under way. */
function step(
  shop: Shop,
  worker: Worker,
  id: string,
  from: readonly Payout["state"][],
  { state, kind, moves }: { state: Payout["state"]; kind: Entry["kind"]; moves: (minor: number) => readonly Move[] },
  atTheBank: (payout: Payout) => void = () => {},
): Act {
  return () => {
    const payout = shop.payouts.get(id);
    if (!payout || !from.includes(payout.state)) return undefined;
    const before = shop.balance(payout.ambassadorId);
    return () => {
      const now = shop.payouts.get(id);
      if (now?.state !== payout.state) return now !== undefined && !from.includes(now.state);
      const entry = { id: `payout_${id}_${kind}`, kind, ambassadorId: payout.ambassadorId };
      if (!book(shop, worker, before, { ...entry, moves: moves(payout.amountMinor) })) return false;
      shop.payouts.set(id, { ...payout, state });
      atTheBank(payout);
      return true;
    };
  };
}

const backToBalance = (minor: number): readonly Move[] => [
  { to: "paying", amountMinor: -minor },
  { to: "settled", amountMinor: minor },
];

/** Its first byte leaves: from now on it can't be canceled. */
export function send(shop: Shop, id: string): Act {
  return () => {
    if (shop.payouts.get(id)?.state !== "initiated") return undefined;
    return () => {
      const payout = shop.payouts.get(id);
      if (payout?.state !== "initiated") return false;
      shop.payouts.set(id, { ...payout, state: "sending" });
      shop.left.set(id, payout.amountMinor);
      return true;
    };
  };
}

export const confirm = (shop: Shop, worker: Worker, id: string): Act =>
  step(shop, worker, id, ["sending"], {
    state: "paid",
    kind: "paid",
    moves: (minor) => [
      { to: "paying", amountMinor: -minor },
      { to: "paid", amountMinor: minor },
    ],
  });

export const fail = (shop: Shop, worker: Worker, id: string): Act =>
  step(shop, worker, id, ["sending"], { state: "failed", kind: "failed", moves: backToBalance }, () =>
    shop.left.delete(id),
  );

export const cancel = (shop: Shop, worker: Worker, id: string): Act =>
  step(
    shop,
    worker,
    id,
    worker.mistake === "a payout that is under way is canceled" ? ["initiated", "sending"] : ["initiated"],
    { state: "canceled", kind: "canceled", moves: backToBalance },
  );

/** The bank brings a part of a paid payout back. */
export function bringBack(shop: Shop, worker: Worker, id: string, amountMinor: number): Act {
  return () => {
    const payout = shop.payouts.get(id);
    const returnedMinor = (payout?.returnedMinor ?? 0) + amountMinor;
    if (payout?.state !== "paid" || returnedMinor > payout.amountMinor) return undefined;
    const { ambassadorId } = payout;
    const before = shop.balance(ambassadorId);
    return () => {
      if (shop.payouts.get(id)?.returnedMinor !== payout.returnedMinor) return false;
      const moves: readonly Move[] = [
        { to: "paid", amountMinor: -amountMinor },
        { to: "settled", amountMinor },
      ];
      const entryId = `payout_${id}_returned_${returnedMinor}`;
      if (!book(shop, worker, before, { id: entryId, kind: "returned", ambassadorId, moves })) return false;
      shop.payouts.set(id, { ...payout, returnedMinor });
      shop.left.set(id, payout.amountMinor - returnedMinor);
      return true;
    };
  };
}

/** Gives a debt up, but for what open disputes explain of it: that may come back by itself. */
export function writeOff(shop: Shop, worker: Worker, ambassadorId: string, id: string): Act {
  return () => {
    const before = shop.balance(ambassadorId);
    const debtMinor = Math.max(0, -before.totalMinor);
    const explainedMinor = explainedByDisputes(shop.ordersOf(ambassadorId));
    const ignores = worker.mistake === "writes off what an open dispute explains";
    const amountMinor = ignores ? debtMinor : debtMinor - explainedMinor;
    if (amountMinor <= 0) return undefined;
    return () => {
      const { totalMinor, lowered } = shop.balance(ambassadorId);
      if (totalMinor !== before.totalMinor || lowered !== before.lowered) return false;
      const moves: readonly Move[] = [{ to: "settled", amountMinor }];
      if (!book(shop, worker, before, { id: `writeoff_${id}`, kind: "write_off", ambassadorId, moves })) return false;
      shop.writeOffs.push({ amountMinor, debtMinor, explainedMinor });
      return true;
    };
  };
}
