import { hitLabelOf } from "./director.ts";
import { type Call, labelOf } from "./faults.ts";
import type { Result } from "./history.ts";
import { type HistoryJob, type LivesReport, replayOf } from "./jobs.ts";

/** What was counted of a flow. */
export interface FlowTally {
  /** Calls to the outside that its act makes, each a place to fail at. */
  calls: number;
  /** Places times {refused, lost, killed}, and how many of them came to pass. */
  found: number;
  covered: number;
  /** Client's retries, throttles and conflicts. */
  others: number;
  /** Pairs of faults that there are, and how many of them came to pass. */
  pairsFound: number;
  pairs: number;
  storms: number;
}

/** What all histories added up to. */
export class Tally {
  readonly flows = new Map<string, FlowTally>();
  /** A sentence each, with how to play it again. */
  readonly violations: string[] = [];
  readonly duplicates = new Map<string, number>();
  /** Places at which something was made to fail, one by one. */
  readonly enumerated = new Set<string>();
  /** Two places that were made to fail in one history, by the flow that did so first. */
  readonly #pairs = new Map<string, string>();
  /** Places that any history came by. */
  readonly seen = new Set<string>();
  histories = 0;
  lives = 0;
  steps = 0;
  deliveries = 0;
  maxDeliveries = 0;
  redriven = 0;

  flow(name: string): FlowTally {
    const known = this.flows.get(name);
    if (known) return known;
    const fresh: FlowTally = { calls: 0, found: 0, covered: 0, others: 0, pairsFound: 0, pairs: 0, storms: 0 };
    this.flows.set(name, fresh);
    return fresh;
  }

  /** Whether no flow before this one had two places fail in one history. */
  isFirstPair(flow: string, ...places: [Call, Call]): boolean {
    const pair = places.map(labelOf).join(" then ");
    if (!this.#pairs.has(pair)) this.#pairs.set(pair, flow);
    return this.#pairs.get(pair) === flow;
  }

  history(job: HistoryJob, report: Result): void {
    this.histories += 1;
    this.deliveries += report.deliveries;
    this.maxDeliveries = Math.max(this.maxDeliveries, report.deliveries);
    this.redriven += report.redriven;
    for (const call of report.calls) this.seen.add(labelOf(call));
    this.#addDuplicates(report.duplicates);
    const [violation] = report.violations;
    if (violation === undefined) return;
    const more = report.violations.length > 1 ? ` (and ${report.violations.length - 1} more)` : "";
    this.violations.push(
      `${job.flow}: ${violation}${more}\n  after: ${report.hits.map(hitLabelOf).join("; ") || "no fault"}\n  again: ${replayOf(job)}`,
    );
  }

  livesOf(report: LivesReport): void {
    for (const label of report.seen) this.seen.add(label);
    this.lives += report.lives;
    this.histories += report.lives;
    this.steps += report.steps;
    this.deliveries += report.deliveries;
    this.maxDeliveries = Math.max(this.maxDeliveries, report.maxDeliveries);
    this.#addDuplicates(report.duplicates);
    this.violations.push(...report.violations.map((violation) => `a random life: ${violation}`));
  }

  #addDuplicates(duplicates: Record<string, number>): void {
    for (const [cause, count] of Object.entries(duplicates)) {
      this.duplicates.set(cause, (this.duplicates.get(cause) ?? 0) + count);
    }
  }
}
