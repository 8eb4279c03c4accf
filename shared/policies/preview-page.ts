import type { ambassadorSearch } from "../data/ambassador-search.ts";
import { type owed, owedAfter } from "../data/owed.ts";
import type { Page, PageRequest } from "../data/page.ts";
import { availableMinor, heldAfter } from "../domain/balance.ts";
import { sumMinor } from "../domain/money.ts";
import { decide, type SkipReason } from "../domain/payout-run.ts";
import { lookupOf } from "../domain/search.ts";
import { candidatesOf, type Known } from "./candidates.ts";
import type { RunTerms } from "./preview.ts";

type Deps = Parameters<typeof candidatesOf>[1] & {
  owed: Pick<ReturnType<(typeof owed)["reads"]>, "list">;
  ambassadorSearch: Pick<ReturnType<(typeof ambassadorSearch)["reads"]>, "find">;
};

interface Asked extends PageRequest {
  search?: string | undefined;
  sort: "newest" | "oldest" | "name";
  /** Only those who would be paid, or whom a run would leave out for that reason. */
  decision?: "paid" | SkipReason | undefined;
}

type Row = ReturnType<typeof rowOf>;

/** As many are decided on at once. */
const readAtOnce = 100;
/** How many are looked at before a page is answered as it is, with a cursor. */
const maxExamined = 600;

/**
 * A page of who is owed anything, or of those of them who are found.
 * @throws AppError `invalid_request` for a cursor of another list
 */
export async function previewPage(asked: Asked, terms: Promise<RunTerms>, deps: Deps): Promise<Page<Row>> {
  const { sort, search = "" } = asked;
  if (sort === "name" || lookupOf(search) !== undefined) return pageOfFound({ ...asked, search }, terms, deps);
  return pageByAge({ ...asked, sort }, terms, deps);
}

async function pageByAge(
  { limit, cursor, sort, decision }: Asked & { sort: "newest" | "oldest" },
  terms: Promise<RunTerms>,
  deps: Deps,
): Promise<Page<Row>> {
  const found: Row[] = [];
  const atOnce = decision ? readAtOnce : limit;
  let next = cursor;
  for (let examined = 0; examined < maxExamined; examined += atOnce) {
    const { items, nextCursor } = await deps.owed.list({ limit: atOnce, cursor: next, sort });
    found.push(...(await rowsOf(items, decision, terms, deps)));
    next = nextCursor;
    if (next === undefined || found.length >= limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  // What was looked at beyond a full page is looked at again for the next one.
  const nextCursor = last && found.length > limit ? owedAfter(last.ambassador.id) : next;
  return { items: shown, ...(nextCursor !== undefined && { nextCursor }) };
}

async function pageOfFound(
  { decision, sort, ...asked }: Asked & { search: string },
  terms: Promise<RunTerms>,
  deps: Deps,
): Promise<Page<Row>> {
  const order = sort === "name" ? "name" : "newest";
  const { items, ...rest } = await deps.ambassadorSearch.find({ ...asked, sort: order });
  return { ...rest, items: await rowsOf(items, decision, terms, deps) };
}

async function rowsOf(ids: readonly string[], decision: Asked["decision"], terms: Promise<RunTerms>, deps: Deps) {
  const [known, decided] = await Promise.all([candidatesOf(ids, deps), terms]);
  const rows = known.map((it) => rowOf(it, decided));
  return rows.filter((row) => decision === undefined || decision === (row.skipped ?? "paid"));
}

function rowOf(known: Known, terms: RunTerms) {
  const { balance, user, payee } = known;
  const today = terms.now.slice(0, 10);
  const decided = decide(known, terms);
  return {
    ambassador: { id: balance.ambassadorId, name: user ? `${user.firstName} ${user.lastName}`.trim() : "" },
    ...("skipped" in decided ? { skipped: decided.skipped } : { skipped: undefined, ...decided }),
    availableMinor: availableMinor(balance, today),
    heldMinor: sumMinor(heldAfter(balance, today).map(({ amountMinor }) => amountMinor)),
    blockedMinor: balance.blockedMinor,
    ...(payee && { payee: { method: payee.method, masked: payee.masked } }),
  };
}
