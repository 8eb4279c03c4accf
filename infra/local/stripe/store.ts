import { DatabaseSync } from "node:sqlite";
import type {
  Charge,
  Coupon,
  Dispute,
  LineItem,
  Metadata,
  PaymentIntent,
  Refund,
  Session,
  StripeEvent,
} from "./objects.ts";

/** A checkout session with what the API keeps to itself: the picture of each line, the attempts that were declined. */
export interface SessionRow {
  id: string;
  session: Session;
  lines: { item: LineItem; images: string[] }[];
  intentMetadata: Metadata;
  /** The payment intent of the first attempt to pay: after a declined one the next goes on with it, as at Stripe. */
  attemptedIntent: string | null;
}

/** One POST to the webhook. `status` is null when no answer came, and `error` says why. */
export interface DeliveryAttempt {
  at: string;
  status: number | null;
  error?: string;
  /** Asked for by hand or by a test; it leaves the event's own delivery as it was. */
  byHand: boolean;
}

/** An event, which objects it is about, and how far its delivery has come. */
export interface EventRow {
  id: string;
  event: StripeEvent;
  concerns: { session: string | null; payment_intent: string | null; charge: string | null; dispute: string | null };
  delivery: "pending" | "held" | "delivered" | "failed";
  attempts: DeliveryAttempt[];
  nextAttemptAt: string | null;
}

/** The answer that a repeated `Idempotency-Key` gets again. `fingerprint` is the request's method, path and params. */
export interface IdempotencyRow {
  id: string;
  path: string;
  fingerprint: string;
  status: number;
  body: unknown;
  requestId: string;
  createdAt: string;
}

/** Rows of one kind by id, oldest first. */
export interface Table<Row extends { id: string }> {
  get(id: string): Row | undefined;
  put(row: Row): void;
  delete(id: string): void;
  all(): Row[];
}

export interface Store {
  sessions: Table<SessionRow>;
  coupons: Table<Coupon>;
  intents: Table<PaymentIntent>;
  charges: Table<Charge>;
  refunds: Table<Refund>;
  disputes: Table<Dispute>;
  events: Table<EventRow>;
  idempotency: Table<IdempotencyRow>;
  close(): void;
}

/**
 * Everything lives in memory and, with a `file`, is written through to SQLite (built into Node). SQLite rather than a
 * JSON file that is rewritten as a whole: what one synchronous step changes (a payment and its events) goes down in
 * one transaction before any answer or webhook leaves the process, so a SIGKILL loses nothing that anyone has seen.
 */
export function openStore(file: string | undefined): Store {
  const database = new DatabaseSync(file ?? ":memory:");
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000;
    CREATE TABLE IF NOT EXISTS objects (kind TEXT, id TEXT, seq INTEGER, json TEXT, PRIMARY KEY (kind, id)) STRICT;`);
  const upsert = database.prepare(`INSERT INTO objects (kind, id, seq, json)
    VALUES (?, ?, ?, ?)
    ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json`);
  const remove = database.prepare("DELETE FROM objects WHERE kind = ? AND id = ?");
  const select = database.prepare("SELECT id, json FROM objects WHERE kind = ? ORDER BY seq");

  let seq = Number(database.prepare("SELECT coalesce(max(seq), 0) AS seq FROM objects").get()?.seq);
  const dirty = new Map<string, { kind: string; id: string; json: string | null }>();
  let closed = false;
  const flush = () => {
    if (dirty.size === 0 || closed) return;
    database.exec("BEGIN IMMEDIATE");
    for (const { kind, id, json } of dirty.values()) {
      if (json === null) remove.run(kind, id);
      else upsert.run(kind, id, ++seq, json);
    }
    database.exec("COMMIT");
    dirty.clear();
  };
  const mark = (kind: string, id: string, json: string | null) => {
    if (file === undefined) return;
    if (dirty.size === 0) queueMicrotask(flush);
    dirty.set(`${kind}/${id}`, { kind, id, json });
  };

  function table<Row extends { id: string }>(kind: string): Table<Row> {
    const rows = new Map<string, Row>();
    // This process wrote the file: what comes out is what went in.
    for (const row of select.all(kind)) rows.set(String(row.id), JSON.parse(String(row.json)) as Row);
    return {
      get: (id) => rows.get(id),
      put: (row) => {
        rows.set(row.id, row);
        mark(kind, row.id, JSON.stringify(row));
      },
      delete: (id) => {
        if (rows.delete(id)) mark(kind, id, null);
      },
      all: () => [...rows.values()],
    };
  }

  return {
    sessions: table("session"),
    coupons: table("coupon"),
    intents: table("intent"),
    charges: table("charge"),
    refunds: table("refund"),
    disputes: table("dispute"),
    events: table("event"),
    idempotency: table("idempotency"),
    close: () => {
      flush();
      closed = true;
      database.close();
    },
  };
}
