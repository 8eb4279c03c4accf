import { rateInPercent } from "../rate.ts";
import "./sold.css";
import { SoldBar } from "./sold-bar.tsx";
import { words } from "./words.ts";

interface Steps {
  views: number;
  visitors: number;
  /** Orders that were placed, paid or not; undefined while that is not known. */
  placed: number | undefined;
  paid: number;
}

/** How many came, how many of them ordered, and how many orders were paid. */
export function Funnel({ views, visitors, placed, paid }: Steps) {
  const most = Math.max(visitors, placed ?? 0, paid, 1);
  const steps = [
    { name: words.visitors(), count: visitors, note: words.views({ views }) },
    { name: words.placed(), count: placed, note: shareOf(placed, visitors, words.ofVisitors) },
    { name: words.paid(), count: paid, note: shareOf(paid, placed, words.ofPlaced) },
  ];
  return (
    <ol className="funnel">
      {steps.map(({ name, count, note }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="amount funnel-count">{count?.toLocaleString() ?? "–"}</span>
          <SoldBar part={(count ?? 0) / most} />
          <span className="sold-note">{note}</span>
        </li>
      ))}
    </ol>
  );
}

/** A share of what came before; nothing where that is not known, or less than what came of it: it was counted at another time. */
function shareOf(count: number | undefined, of: number | undefined, say: (of: { percent: string }) => string) {
  if (count === undefined || !of || count < 0 || count > of) return undefined;
  return say({ percent: rateInPercent(Math.round((count / of) * 1_000) * 10) });
}
