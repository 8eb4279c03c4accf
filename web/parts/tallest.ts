import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * Has an element stay as tall as it was at its tallest: what follows it does not move under the pointer while what a search finds comes and
 * goes.
 */
export function useTallest<Node extends HTMLElement>(): { ref: RefObject<Node | null>; style: { minHeight: number } } {
  const ref = useRef<Node>(null);
  const [minHeight, setTallest] = useState(0);
  useLayoutEffect(() => setTallest((before) => Math.max(before, ref.current?.offsetHeight ?? 0)));
  return { ref, style: { minHeight } };
}
