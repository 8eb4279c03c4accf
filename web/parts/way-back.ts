/**
 * A say in the browser's own way back. A window's listeners are called in the order in which they were added, capturing or not,
 * so this one is added before the router's: with the first page's scripts, when nothing is drawn yet.
 */
let guard: ((event: PopStateEvent) => void) | undefined;
window.addEventListener("popstate", (event) => guard?.(event));

/** Asks `ask` first whenever the browser has gone back or forward. @returns what ends that */
export function guardWayBack(ask: (event: PopStateEvent) => void): () => void {
  guard = ask;
  return () => {
    guard = undefined;
  };
}
