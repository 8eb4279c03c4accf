import { Link } from "wouter";
import { Amount } from "../parts/amount.tsx";
import "./revenue.css";

/** One's share so far, in the header; leads to the statistics. */
export function Revenue({ minor }: { minor: number }) {
  return (
    <Link href="/stats" className="revenue">
      <span className="revenue-label">Your revenue</span> <Amount minor={minor} />
    </Link>
  );
}
