import { Link } from "wouter";
import { Amount } from "../parts/amount.tsx";
import "./revenue.css";
import { words } from "./area-words.ts";

/** One's share so far, in the header; leads to the statistics. */
export function Revenue({ minor }: { minor: number }) {
  return (
    <Link href="/stats" className="revenue">
      <span className="revenue-label">{words.yourRevenue()}</span> <Amount minor={minor} />
    </Link>
  );
}
