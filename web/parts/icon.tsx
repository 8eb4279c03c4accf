import type { ReactNode } from "react";

/**
 * The frame that Lucide draws its icons in, `size` pixels wide and high. Always hidden from assistive technology: what an
 * icon means is said by the text beside it, or by the label of its button.
 */
export function Icon({ size, children }: { size: number; children: ReactNode }) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
