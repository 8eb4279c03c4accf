import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { underTest } from "./environment.ts";
import { hold } from "./held-headers.ts";

export interface Reply {
  status: number;
  headers: Headers;
  body: unknown;
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Somebody with a cookie jar, over HTTP and nothing else, who looks at every answer's headers. */
export class Client {
  readonly #cookies = new Map<string, string>();
  readonly base: string;

  constructor(base = underTest().url) {
    this.base = base;
  }

  async send(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.sendRaw(method, path, body === undefined ? undefined : JSON.stringify(body), {
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    });
  }

  async sendRaw(
    method: Method,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Reply> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await withinLimits(() =>
      fetch(this.base + path, {
        method,
        redirect: "manual",
        headers: { ...(cookie && { cookie }), ...headers },
        ...(body !== undefined && { body }),
      }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    hold(method, path, response, text);
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== "" ? JSON.parse(text) : text,
    };
  }

  get = (path: string) => this.send("GET", path);
  post = (path: string, body: unknown, headers?: Record<string, string>) => this.send("POST", path, body, headers);
  put = (path: string, body: unknown) => this.send("PUT", path, body);
  delete = (path: string) => this.send("DELETE", path);

  /** A GET whose answer must be 200 and of a shape. */
  async read<Schema extends z.ZodMiniType>(path: string, shape: Schema): Promise<z.output<Schema>> {
    return shaped(await this.get(path), 200, shape);
  }

  /** The jar's copy, as somebody who stole the cookies would have it. */
  copy(): Client {
    const twin = new Client(this.base);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }
}

/**
 * Asks, and asks again where API Gateway answered for Herald: a deployed route takes only so many requests a second
 * (the topology's `limit`). Herald's own 429 is a problem document, and an answer.
 */
async function withinLimits(ask: () => Promise<Response>, tries = 40): Promise<Response> {
  for (;;) {
    const response = await ask();
    const isGateways = response.status === 429 && !response.headers.get("content-type")?.includes("problem");
    tries -= 1;
    if (!isGateways || tries === 0) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The body, after holding the reply to a status and a shape. */
export function shaped<Schema extends z.ZodMiniType>(reply: Reply, status: number, shape: Schema): z.output<Schema> {
  if (reply.status !== status) {
    throw new Error(`Answered ${reply.status} instead of ${status}: ${JSON.stringify(reply.body)}`);
  }
  return z.parse(shape, reply.body);
}

export const newKey = () => ({ "idempotency-key": randomUUID() });

/** Between two looks, the first of them and at most. */
const pauseMs = { first: 10, most: 100 };

/** Looks again, soon at first, until the expectation holds; its own error once patience is at its end. */
export async function eventually<T>(look: () => Promise<T>, maxMs = underTest().patienceMs): Promise<T> {
  const began = Date.now();
  for (let pause = pauseMs.first; ; pause = Math.min(pause * 1.5, pauseMs.most)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() - began > maxMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
