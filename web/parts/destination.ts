import type { FC } from "react";

/** Where a menu leads. */
export interface Destination {
  href: string;
  label: string;
  icon: FC<{ size: number }>;
}
