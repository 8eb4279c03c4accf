import type { BrowserContext } from "playwright-core";

export interface Complaints {
  /** Lets complaints be that a pattern fits; at least one must come. */
  expect(...patterns: RegExp[]): void;
  /** What came without being announced, and what was announced without coming. */
  unexpected(): string[];
}

/** Collects what the browser complains of on any page of a context. */
export function complaintsOf(context: BrowserContext): Complaints {
  const heard: string[] = [];
  const announced: RegExp[] = [];
  const hear = (complaint: string) => void heard.push(complaint);
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    hear(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (event) => hear(`uncaught: ${event.error().stack ?? event.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "unknown";
    // A page that is left, or a search that is typed on, gives up what it had asked for.
    if (reason !== "net::ERR_ABORTED") hear(`request failed: ${request.method()} ${request.url()}: ${reason}`);
  });
  return {
    expect: (...patterns) => void announced.push(...patterns),
    unexpected: () => [
      ...heard.filter((complaint) => !announced.some((pattern) => pattern.test(complaint))),
      ...announced
        .filter((pattern) => !heard.some((it) => pattern.test(it)))
        .map((it) => `expected, but not heard: ${it}`),
    ],
  };
}
