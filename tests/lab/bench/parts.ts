/** What a bench measures; each alone where its flag is given, else all of them. */
export const parts = {
  counts: "counts and weights: what each use case takes, held to its budget; some 15 s",
  contention: "what becomes of one ambassador's sales that come at once; a second",
  clicks: "what a day of a million clicks writes; a second",
  growth: "how that grows, to 100,000 orders, products and links and a million ambassadors; some five minutes",
  payouts: "a payout run for 10,000 of 100,000 ambassadors; some minutes",
  rates: "what 200 rules would have cost, asked of 100,000 orders; two minutes",
  loads: "how long a fresh process takes to load each bundle; some minutes",
  cold: "CPU of loading and first running each bundle, and how long a first run takes with its memory's part of one; some minutes",
  pages: "Lighthouse on two pages, in a real Chromium; a minute, on an idle machine",
  start: "how long a person waits for npm start, and for Ctrl-C; half a minute, on an idle machine",
  speed: "milliseconds and requests a second through the laptop's gateway, and of what queues bring; two minutes",
} as const;
export type Part = keyof typeof parts;

/** The parts that were asked for. */
export function asked(given: Readonly<Record<Part, boolean>>): ReadonlySet<Part> {
  const all: Part[] = [
    "counts",
    "contention",
    "clicks",
    "growth",
    "payouts",
    "rates",
    "loads",
    "cold",
    "pages",
    "start",
    "speed",
  ];
  const named = all.filter((part) => given[part]);
  return new Set(named.length > 0 ? named : all);
}
