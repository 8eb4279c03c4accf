import Stripe from "stripe";
import type { FaultProxy } from "./fault-proxy.ts";

type Answer = Stripe.HttpClientResponse;
type MakeRequest = (
  this: object,
  host: string,
  port: string | number,
  path: string,
  method: string,
  headers: Record<string, string>,
  body: string,
  ...rest: unknown[]
) => Promise<Answer>;

/** Puts the door before every Stripe client of this process, under its own retries, and before who asks without one. @returns the way back */
export function guardStripe(proxy: FaultProxy, url: string): () => void {
  const openFetch = guardFetch(proxy, `${url}/v1/`);
  const prototype: { makeRequest: MakeRequest } = Object.getPrototypeOf(Stripe.createNodeHttpClient());
  const original = prototype.makeRequest;
  prototype.makeRequest = function (host, port, path, method, headers, body, ...rest) {
    const broken = () => Promise.reject(Object.assign(new Error("The connection was lost."), { code: "ECONNRESET" }));
    return proxy.call({
      service: "Stripe",
      operation: `${method} ${path.replace(/\?.*/, "").replace(/(cs|pi|ch)_[^/]+/, "{id}")}`,
      id: [method, path, headers["Idempotency-Key"], body].join(" "),
      words: body,
      send: async () => whole(await original.call(this, host, port, path, method, headers, body, ...rest)),
      fail: broken,
      hangUp: broken,
      conflict: broken,
      partly: broken,
      throttle: async () => new Refusal(429, { error: { type: "rate_limit_error", message: "Too many requests." } }),
    });
  };
  return () => {
    prototype.makeRequest = original;
    openFetch();
  };
}

/** What is asked without a client of Stripe's. */
function guardFetch(proxy: FaultProxy, url: string): () => void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith(url)) return original(input, init);
    const operation = `${init?.method ?? "GET"} ${new URL(address).pathname}`;
    const broken = () => Promise.reject(new TypeError("fetch failed"));
    return proxy.call({
      service: "Stripe",
      operation,
      id: operation,
      words: "",
      send: async () => {
        const answer = await original(input, init);
        return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
      },
      fail: broken,
      hangUp: broken,
      conflict: broken,
      partly: broken,
      throttle: async () => new Response(null, { status: 429 }),
    });
  };
  return () => {
    globalThis.fetch = original;
  };
}

/** An answer whose body is known. */
class Refusal implements Answer {
  readonly #status: number;
  readonly #body: unknown;
  readonly #headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    this.#status = status;
    this.#body = body;
    this.#headers = headers;
  }
  getStatusCode = () => this.#status;
  getHeaders = () => this.#headers;
  getRawResponse = () => this.#body;
  toStream = () => this.#body;
  toJSON = async () => this.#body;
}

/** The answer with its body read. */
async function whole(answer: Answer): Promise<Answer> {
  const headers: Record<string, string> = Object.fromEntries(
    Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)]),
  );
  return new Refusal(answer.getStatusCode(), await answer.toJSON(), headers);
}
