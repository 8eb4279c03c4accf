import type * as z from "zod/mini";
import { isObject } from "../../../infra/local/http/aws-json.ts";
import { codeOf } from "../../../infra/terminal/error-code.ts";
import type { Samples } from "./samples.ts";

/** A request as its visitor means it. */
export interface Request {
  /** The kind that it is counted as. */
  kind: string;
  method: "GET" | "POST";
  /** A path of Herald's, or a whole address. */
  to: string;
  /** Sent as JSON, or as a form. */
  body?: object | URLSearchParams;
  headers?: Record<string, string>;
  /** The one status that is no error. */
  status: number;
}

/** An answer that was not the expected one. It is counted where it was met: whoever asked begins again. */
export class Unexpected extends Error {
  override readonly name = "Unexpected";
}

/** What the clock and the errors go to; it changes when the measuring begins. */
export interface Notebook {
  samples: Samples;
}

const patienceMs = 30_000;

/** Somebody with a cookie jar who times what they ask. Connections are kept open and shared, as fetch does. */
export class Visitor {
  readonly #base: string;
  readonly #notebook: Notebook;
  readonly #cookies = new Map<string, string>();

  constructor(base: string, notebook: Notebook) {
    this.#base = base;
    this.#notebook = notebook;
  }

  /** Sends a request, reads the whole answer, and notes how long that took. @throws Unexpected which is noted already */
  async send(request: Request): Promise<string> {
    const { samples } = this.#notebook;
    const { kind, status } = request;
    const began = performance.now();
    try {
      const response = await fetch(new URL(request.to, this.#base), this.#init(request));
      const text = await response.text();
      samples.took(kind, performance.now() - began);
      if (response.status !== status) return refuse(samples, `${kind}: ${response.status}`, text);
      this.#keep(response);
      return text;
    } catch (error) {
      if (error instanceof Unexpected) throw error;
      return refuse(samples, `${kind}: ${nameOf(error)}`, String(error));
    }
  }

  /** Sends a request whose answer must be JSON of a shape. @throws Unexpected */
  async ask<Schema extends z.ZodMiniType>(request: Request, shape: Schema): Promise<z.output<Schema>> {
    const { samples } = this.#notebook;
    const text = await this.send(request);
    const { success, data } = shape.safeParse(JSON.parse(text));
    return success ? data : refuse(samples, `${request.kind}: not the shape it should have`, text);
  }

  /** Notes something that went wrong without an answer being at fault. @throws Unexpected */
  fail(what: string, said: string): never {
    return refuse(this.#notebook.samples, what, said);
  }

  /** Notes how long something took that is more than one request. */
  took(kind: string, ms: number): void {
    this.#notebook.samples.took(kind, ms);
  }

  #init({ method, body, headers }: Request): RequestInit {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const isJson = body && !(body instanceof URLSearchParams);
    return {
      method,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
      headers: { ...(cookie && { cookie }), ...(isJson && { "content-type": "application/json" }), ...headers },
      ...(body && { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
    };
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name && value) this.#cookies.set(name, value);
    }
  }
}

function refuse(samples: Samples, what: string, said: string): never {
  samples.failed(what, said);
  throw new Unexpected(what);
}

/** What fetch could not do: `ECONNRESET`, `TimeoutError`. */
function nameOf(error: unknown): string {
  const cause = isObject(error) ? error.cause : undefined;
  return codeOf(cause) ?? (isObject(error) ? String(error.name) : String(error));
}
