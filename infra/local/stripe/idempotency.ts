import type { StandIn } from "./stand-in.ts";
import type { IdempotencyRow } from "./store.ts";
import { StripeError } from "./stripe-error.ts";

const keptMs = 24 * 60 * 60 * 1000;

export interface KeyedRequest {
  key: string;
  /** Method and path, for the message. */
  path: string;
  /** The parameters in canonical form. */
  params: string;
  requestId: string;
}

export interface Answer {
  status: number;
  body: unknown;
  /** The id of the first request, when this is its answer once more. */
  replayOf?: string;
}

/**
 * Runs a POST at most once a key. Source: docs.stripe.com/api/idempotent_requests. The first answer is kept for 24
 * hours, errors of the execution included; what `check` refuses never ran and isn't kept. Throws StripeError for
 * a key that came with other parameters (400) or whose first request is still running (409).
 */
export class Idempotency {
  private readonly running = new Set<string>();
  private readonly standIn: StandIn;

  constructor(standIn: StandIn) {
    this.standIn = standIn;
  }

  async once<Checked>(
    request: KeyedRequest,
    check: () => Checked,
    execute: (checked: Checked) => Promise<Answer>,
  ): Promise<Answer> {
    const { key } = request;
    if (key.length > 255) throw new StripeError(400, "Idempotency keys have at most 255 characters.");
    if (this.running.has(key)) {
      const text = `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`;
      throw new StripeError(409, text, { code: "idempotency_key_in_use" });
    }
    const kept = this.find(key);
    if (kept) {
      refuseOther(kept, request);
      return { status: kept.status, body: kept.body, replayOf: kept.requestId };
    }
    const checked = check();
    this.running.add(key);
    try {
      const answer = await execute(checked);
      const createdAt = this.standIn.now().toISOString();
      const { path, params: fingerprint, requestId } = request;
      this.standIn.store.idempotency.put({ id: key, path, fingerprint, ...answer, requestId, createdAt });
      return answer;
    } finally {
      this.running.delete(key);
    }
  }

  /** Forgets what is older than a day. */
  sweep(): void {
    for (const row of this.standIn.store.idempotency.all()) this.find(row.id);
  }

  private find(key: string): IdempotencyRow | undefined {
    const row = this.standIn.store.idempotency.get(key);
    if (!row || this.standIn.now().getTime() - Date.parse(row.createdAt) < keptMs) return row;
    this.standIn.store.idempotency.delete(key);
    return undefined;
  }
}

function refuseOther(kept: IdempotencyRow, request: KeyedRequest): void {
  if (kept.path === request.path && kept.fingerprint === request.params) return;
  const where =
    kept.path === request.path
      ? "with the same parameters they were first used with"
      : `for the same endpoint they were first used for ('${request.path}' vs '${kept.path}')`;
  const text = `Keys for idempotent requests can only be used ${where}. Try using a key other than '${request.key}' if you meant to execute a different request.`;
  throw new StripeError(400, text, { type: "idempotency_error" });
}
