import { availableMinor, owedBy } from "../../../shared/domain/balance.ts";
import type { JournalEntry } from "../../../shared/domain/ledger.ts";
import type { Act, Attempt } from "./acts.ts";
import { availableMinor as availableInModel, type Entry } from "./books.ts";
import { type Deed, drawDeed, people } from "./deeds.ts";
import type { Draw } from "./draw.ts";
import { dayOf, Herald, type Act as HeraldAct, type Attempt as HeraldAttempt } from "./herald.ts";
import type { MemoryTable } from "./memory-table.ts";
import { modelAct } from "./model-acts.ts";
import { Shop } from "./shop.ts";

const maxUnderWay = 4;

interface Pair {
  deed: Deed;
  model: { act: Act; attempt: Attempt };
  herald: { act: HeraldAct; attempt: HeraldAttempt };
}

/**
 * A life that the model and Herald's own functions live side by side: each step is done by both, and both must decide the same,
 * write the same entry or none, and hold the same balances.
 * @returns the first difference, in words
 */
export async function liveBeside(table: MemoryTable, draw: Draw, steps: number): Promise<string | undefined> {
  const shop = new Shop();
  const herald = new Herald(table);
  const underWay: Pair[] = [];
  let count = 0;
  const next = () => String(++count);
  for (let step = 0; step < steps; step += 1) {
    if (draw(6) === 0) shop.today += 1;
    const isNew = underWay.length === 0 || (underWay.length < maxUnderWay && draw(2) === 0);
    const said = isNew ? await begin(shop, herald, underWay, draw, next) : await goOn(underWay, draw);
    const difference = said ?? (await differenceIn(shop, herald, table));
    if (difference) return `step ${step}: ${difference}`;
  }
  return undefined;
}

async function begin(shop: Shop, herald: Herald, underWay: Pair[], draw: Draw, next: () => string) {
  const today = shop.today + draw(3) - 1;
  const deed = drawDeed(shop, today, draw, next);
  if (!deed) return undefined;
  return read(deed, modelAct(shop, { today }, deed), herald.act(deed, today), underWay);
}

/** Both read what they need. */
async function read(deed: Deed, model: Act, herald: HeraldAct, underWay: Pair[]): Promise<string | undefined> {
  const [inModel, inHerald] = [model(), await herald()];
  if (inModel && inHerald) {
    underWay.push({ deed, model: { act: model, attempt: inModel }, herald: { act: herald, attempt: inHerald } });
  }
  if ((inModel === undefined) === (inHerald === undefined)) return undefined;
  return `${inModel ? "the model" : "Herald"} alone has something to do of ${JSON.stringify(deed)}`;
}

/** Both write what they decided, or see that something changed meanwhile, and read again. */
async function goOn(underWay: Pair[], draw: Draw): Promise<string | undefined> {
  const [pair] = underWay.splice(draw(underWay.length), 1);
  if (!pair) return undefined;
  const [inModel, inHerald] = [pair.model.attempt(), await pair.herald.attempt()];
  const done = () => undefined;
  return read(pair.deed, inModel ? done : pair.model.act, inHerald ? async () => undefined : pair.herald.act, underWay);
}

async function differenceIn(shop: Shop, herald: Herald, { entries }: MemoryTable): Promise<string | undefined> {
  if (entries.length !== shop.entries.size)
    return `Herald has ${entries.length} entries, the model ${shop.entries.size}`;
  const [last, lastInModel] = [entries.at(-1), [...shop.entries.values()].at(-1)];
  if (last && lastInModel) {
    const [is, shouldBe] = [ofHerald(last as unknown as JournalEntry), ofModel(lastInModel)];
    if (is !== shouldBe) return `Herald booked ${is}, the model ${shouldBe}`;
  }
  for (const ambassadorId of people) {
    const balance = await herald.balance(ambassadorId);
    const model = shop.balance(ambassadorId);
    for (const clock of [-1, 0, 1]) {
      const is = balance ? availableMinor(balance, dayOf(shop.today + clock)) : 0;
      const shouldBe = availableInModel(model, shop.today + clock);
      if (is !== shouldBe) return `available to ${ambassadorId} is ${is}, by the model ${shouldBe}`;
    }
    const is = [balance?.totalMinor, balance?.blockedMinor, balance?.payingMinor, balance?.paidMinor];
    const shouldBe = [model.totalMinor, model.blockedMinor, model.payingMinor, model.paidMinor];
    const also = [balance?.statement ?? 1, balance?.openingMinor ?? 0, balance?.lowered ?? 0];
    const alsoShould = [model.statement, model.openingMinor, model.lowered];
    if (`${is.map((it) => it ?? 0)} ${also}` !== `${shouldBe} ${alsoShould}`) {
      return `balance of ${ambassadorId} is ${is} ${also}, by the model ${shouldBe} ${alsoShould}`;
    }
    if (balance?.payoutId !== shop.openPayout(ambassadorId)?.id) return `another payout of ${ambassadorId} is open`;
  }
  return undefined;
}

/** Kinds that Herald calls otherwise. */
const kinds: Readonly<Record<string, string>> = {
  paid: "payout_paid",
  failed: "payout_failed",
  canceled: "payout_canceled",
  returned: "payout_returned",
};

function ofHerald(entry: JournalEntry): string {
  const { heldMinor, ...owed } = owedBy(entry);
  const days = Object.entries(heldMinor).filter(([, minor]) => minor !== 0);
  return `${entry.kind} of ${entry.ambassadorId} on ${entry.statement}: ${JSON.stringify([owed, days])}`;
}

function ofModel({ kind, ambassadorId, statement, moves }: Entry): string {
  const owed = { totalMinor: 0, blockedMinor: 0, payingMinor: 0, paidMinor: 0 };
  const days: [string, number][] = [];
  for (const { to, amountMinor } of moves) {
    if (to === "paying") owed.payingMinor += amountMinor;
    else if (to === "paid") owed.paidMinor += amountMinor;
    else owed.totalMinor += amountMinor;
    if (to === "blocked") owed.blockedMinor += amountMinor;
    if (typeof to === "number" && amountMinor !== 0) days.push([dayOf(to), amountMinor]);
  }
  return `${kinds[kind] ?? kind} of ${ambassadorId} on ${statement}: ${JSON.stringify([owed, days])}`;
}
