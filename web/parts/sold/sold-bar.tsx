import type { CSSProperties } from "react";

/** How large a part is, beside its number: nobody has to see it. @param part from 0 to 1, and what is beyond counts as that */
export function SoldBar({ part }: { part: number }) {
  const shown = Math.min(1, Math.max(0, part));
  // React's types know no custom properties.
  return <div className="sold-bar" aria-hidden="true" style={{ "--part": shown } as CSSProperties} />;
}
