import { useQuery } from "@tanstack/react-query";
import { followMs } from "../../parts/follow.ts";
import { dayFormat } from "../../parts/when.tsx";
import { listAmbassadors, listOrders, listRuns, type Order } from "../api.ts";
import { useMay } from "../may.tsx";
import { useQuestions } from "../questions/use-questions.ts";
import { questionsWait } from "../questions/waiting.ts";
import { words } from "./words.ts";

/** Something that waits for somebody of the team, and where it is done. */
interface Need {
  href: string;
  says: string;
}

/** More than so many are not counted: whoever has so many looks at the list. */
const counted = 20;
const limit = String(counted);

interface Some<Item> {
  items: Item[];
  nextCursor?: string | undefined;
}

/** What waits for who looks, as far as their role lets them do it: what has a deadline first. */
export function useNeeds(): Need[] {
  const orders = useSome(["orders", "disputed"], (signal) => listOrders({ limit, status: "DISPUTED" }, signal));
  const due = useSome(
    ["orders", "due"],
    (signal) => listOrders({ limit, shipment: "due", sort: "oldest" }, signal),
    useMay("ship"),
  );
  const runs = useSome(
    ["payout-runs", "waiting"],
    (signal) => listRuns({ limit, state: "waiting" }, signal),
    useMay("payouts"),
  );
  const applied = useSome(["ambassadors", "applied"], (signal) =>
    listAmbassadors({ limit, standing: "applied", sort: "newest" }, signal),
  );
  const [questions] = useQuestions(undefined, useMay("questions")).data?.pages ?? [];
  return [
    need("/orders?status=DISPUTED", orders, words.manyDisputes, disputesSay),
    need("/orders?shipment=due", due, words.manyToShip, ({ length }) => words.toShip({ count: length })),
    need("/payouts/runs?state=waiting", runs, words.manyRunsWait, ({ length }) => words.runsWait({ count: length })),
    need("/ambassadors?standing=applied", applied, words.manyApplicationsWait, ({ length }) =>
      words.applicationsWait({ count: length }),
    ),
    need(
      "/questions",
      questions,
      (of) => questionsWait(of, true),
      ({ length }) => questionsWait({ count: length }),
    ),
  ].filter((it) => it !== undefined);
}

function useSome<Item>(queryKey: string[], read: (signal: AbortSignal) => Promise<Some<Item>>, enabled = true) {
  const { data } = useQuery({ queryKey, queryFn: ({ signal }) => read(signal), refetchInterval: followMs, enabled });
  return data;
}

/** @param many says that there are more than could be read; @param some says what there is */
function need<Item>(
  href: string,
  found: Some<Item> | undefined,
  many: (of: { count: number }) => string,
  some: (items: readonly Item[]) => string,
): Need | undefined {
  if (!found || found.items.length === 0) return undefined;
  return { href, says: found.nextCursor ? many({ count: found.items.length }) : some(found.items) };
}

/** How many payments banks dispute, and until when the first of them can be answered, if the bank says so. */
function disputesSay(orders: readonly Pick<Order, "disputes">[]): string {
  const count = orders.length;
  const deadlines = orders.flatMap(({ disputes }) =>
    disputes.flatMap(({ status, dueBy }) => (status === "open" && dueBy) || []),
  );
  const [first] = deadlines.sort();
  return first ? words.disputesDue({ count, day: dayFormat.format(new Date(first)) }) : words.disputesOpen({ count });
}
