import type { ReactNode } from "react";
import "./figure.css";

/** One number with what it is, in a description list. */
export function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd className="amount">{children}</dd>
    </div>
  );
}
