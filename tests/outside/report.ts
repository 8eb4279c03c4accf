import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import type { Finding } from "./findings.ts";

const base64 = z.optional(z.object({ $base64: z.string() }));
const interaction = z.object({
  request: z.object({ method: z.string(), uri: z.string(), body: base64 }),
  response: z.nullish(z.object({ status_code: z.int(), content: z.optional(base64) })),
});
const recorder = z.object({
  cases: z.record(z.string(), z.object({ value: z.object({ method: z.string(), path: z.string() }) })),
  checks: z._default(z.record(z.string(), z.array(z.object({ name: z.string(), status: z.string() }))), {}),
  interactions: z._default(z.record(z.string(), interaction), {}),
});
const line = z.looseObject({
  ScenarioFinished: z.optional(z.object({ recorder: z.looseObject({}) })),
  NonFatalError: z.optional(z.unknown()),
  FatalError: z.optional(z.unknown()),
});

/** How many requests were made, by what they were answered. */
export class Requests {
  readonly byStatus = new Map<number, number>();

  count(status: number, by = 1): void {
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + by);
  }

  plus(other: Requests): Requests {
    const both = new Requests();
    for (const { byStatus } of [this, other]) for (const [status, count] of byStatus) both.count(status, count);
    return both;
  }

  /** Of statuses such as 200 to 299. */
  from(least: number, most: number): number {
    return [...this.byStatus].reduce((sum, [status, by]) => (status >= least && status <= most ? sum + by : sum), 0);
  }
}

/** Reads schemathesis's report, an event a line. @param told who asked, for the finding's own words */
export async function readReport(file: string, told: string): Promise<{ findings: Finding[]; requests: Requests }> {
  const findings: Finding[] = [];
  const requests = new Requests();
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { ScenarioFinished, NonFatalError, FatalError } = z.parse(line, JSON.parse(text));
    const error = NonFatalError ?? FatalError;
    if (error) findings.push({ rule: "error", where: "schemathesis", says: JSON.stringify(error), again: told });
    if (ScenarioFinished?.recorder.cases) findings.push(...readScenario(ScenarioFinished.recorder, requests, told));
  }
  return { findings, requests };
}

function readScenario(recorded: unknown, requests: Requests, told: string): Finding[] {
  const { cases, checks, interactions } = z.parse(recorder, recorded);
  return Object.entries(interactions).flatMap(([id, { request, response }]) => {
    const { method = request.method, path = request.uri } = cases[id]?.value ?? {};
    const status = response?.status_code ?? 0;
    requests.count(status);
    const failed = (checks[id] ?? []).filter((check) => check.status === "failure").map(({ name }) => name);
    // A fault of the server is one whatever was being checked; so is an answer that never came.
    const rules = status >= 500 || status === 0 ? new Set([...failed, "not_a_server_error"]) : failed;
    const answered = textOf(response?.content);
    const again = `${request.method} ${request.uri} ${textOf(request.body)} (${told})`;
    return [...rules].map((rule) => ({
      rule,
      where: `${method} ${path}`,
      says: detailOf(answered) ?? `${status} ${answered.slice(0, 200)}`.trim(),
      again,
    }));
  });
}

const textOf = (content: z.output<typeof base64>) => Buffer.from(content?.$base64 ?? "", "base64").toString("utf8");

/** What a problem document says. */
function detailOf(answered: string): string | undefined {
  try {
    return z.parse(z.object({ detail: z.string() }), JSON.parse(answered)).detail;
  } catch {
    return undefined;
  }
}
