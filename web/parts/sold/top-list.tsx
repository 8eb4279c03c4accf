import type { ReactNode } from "react";
import { Amount } from "../amount.tsx";
import "./sold.css";
import { SoldBar } from "./sold-bar.tsx";

export interface TopRow {
  key: string;
  name: ReactNode;
  /** What is said under it. */
  note: string;
  minor: number;
}

/** What sold best, in its order: each beside the first. */
export function TopList({ label, rows, currency }: { label: string; rows: readonly TopRow[]; currency: string }) {
  const most = Math.max(1, ...rows.map(({ minor }) => minor));
  return (
    <ol className="top-list" aria-label={label}>
      {rows.map(({ key, name, note, minor }) => (
        <li key={key}>
          <span className="top-name">{name}</span>
          <Amount minor={minor} currency={currency} />
          <SoldBar part={minor / most} />
          <span className="sold-note">{note}</span>
        </li>
      ))}
    </ol>
  );
}
