import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import { api } from "./api.ts";
import { checkout } from "./checkout.ts";
import { control } from "./control.ts";
import { backoffMs, Courier } from "./courier.ts";
import { dashboard } from "./dashboard.ts";
import { expireDueSessions } from "./expire-session.ts";
import { Idempotency } from "./idempotency.ts";
import type { StandIn } from "./stand-in.ts";
import { openStore } from "./store.ts";
import { StripeError } from "./stripe-error.ts";

export interface StripeOptions {
  /** 0 chooses a free one. */
  port: number;
  host?: "127.0.0.1";
  /** Where events are posted. */
  webhookUrl: string;
  /** The endpoint's `whsec_…`, which events are signed with. */
  webhookSecret: string;
  /** The one key that the API accepts; without it any `sk_test_…` does. */
  secretKey?: string;
  /** A SQLite file that keeps everything over restarts; in memory when absent. */
  stateFile?: string;
  /** Asked at each use. */
  now?: () => Date;
  log?: (line: string) => void;
  /** The wait after the nth failed delivery: 1 s, 2 s, 4 s, … unless a test is in a hurry. */
  retryDelayMs?: (failedAttempts: number) => number;
  /** How often sessions are looked through for those whose time is up. */
  sweepEveryMs?: number;
}

export interface RunningStripe {
  url: string;
  port: number;
  stop(): Promise<void>;
}

/**
 * Starts the stand-in for Stripe on this machine: the API for the `stripe` client (`new Stripe(key, { host, port,
 * protocol: "http" })`), the hosted payment page, a dashboard at `/` and the control API under `/_control`.
 */
export async function startStripe(options: StripeOptions): Promise<RunningStripe> {
  const { webhookUrl, webhookSecret, now = () => new Date(), log = () => {}, retryDelayMs = backoffMs } = options;
  const store = openStore(options.stateFile);
  const courier = new Courier({ store, webhookUrl, webhookSecret, now, log, retryDelayMs });
  const failures = { left: 0, status: 500, afterEffect: false };
  const rigged: StandIn["rigged"] = { payBeforeResponse: false, failures, nextRefund: "succeeded" };
  const standIn: StandIn = { store, courier, now, baseUrl: "", rigged };
  const idempotency = new Idempotency(standIn);

  const app = new Hono();
  app.route("/", api(standIn, idempotency, options.secretKey));
  app.route("/", control(standIn));
  app.route("/", checkout(standIn));
  app.route("/", dashboard(standIn, webhookUrl));
  app.notFound((c) =>
    c.json(new StripeError(404, `Unrecognized request URL (${c.req.method}: ${c.req.path}).`).body, 404),
  );
  app.onError((error, c) => {
    const known = error instanceof StripeError ? error : new StripeError(500, "An unknown error occurred.");
    if (known !== error) log(`stripe: ${error.stack ?? error.message}`);
    return c.json(known.body, known.status as 400);
  });

  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const port = await listen(server, options.port, options.host ?? "127.0.0.1");
  standIn.baseUrl = `http://127.0.0.1:${port}`;
  // This run may listen elsewhere than the one that opened a session.
  for (const row of store.sessions.all()) {
    const url = row.session.status === "open" ? `${standIn.baseUrl}/c/pay/${row.id}` : null;
    if (row.session.url !== url) store.sessions.put({ ...row, session: { ...row.session, url } });
  }
  courier.resume();
  const sweep = setInterval(() => {
    expireDueSessions(standIn);
    idempotency.sweep();
  }, options.sweepEveryMs ?? 1000).unref();

  return {
    url: standIn.baseUrl,
    port,
    stop: async () => {
      clearInterval(sweep);
      courier.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      store.close();
    },
  };
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // A server that listens on TCP has an address with a port.
  return (server.address() as AddressInfo).port;
}
