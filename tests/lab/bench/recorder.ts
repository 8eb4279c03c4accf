import type { IncomingMessage } from "node:http";
import { type Listening, listen } from "../../../infra/local/http/http-server.ts";
import { readBody } from "../../../infra/local/http/read-body.ts";
import type { OutsideService } from "../kit/services.ts";
import { type Capacity, capacityOf } from "./capacity.ts";

/** One call of a service, as it passed on the wire. Times in milliseconds of this process. */
export interface Call extends Capacity {
  service: OutsideService;
  /** AWS's name of the operation, else method and path. */
  operation: string;
  beganMs: number;
  endedMs: number;
  body: string;
}

const maxBytes = 10 * 1024 * 1024;
/** Headers that speak of one connection, or of a body that may be another's length afterwards. */
const ownHeaders = ["connection", "content-length", "transfer-encoding", "host", "keep-alive", "expect"];

/**
 * Stands on the wire between functions and the services of the local cloud, and notes each call.
 *
 * An answer is held until no other call has come for `holdMs`. What is asked side by side is so asked before anything
 * is answered, however fast an emulator and however busy the machine: calls overlap exactly where no one waited. The time is counted
 * in turns of this process, of which a busy machine gives it fewer, as it does the function.
 */
export class Recorder {
  readonly holdMs: number;
  #calls: Call[] = [];
  #came = 0;
  readonly #servers: Listening[] = [];

  constructor(holdMs: number) {
    this.holdMs = holdMs;
  }

  /** Starts an address that passes everything on to a service. */
  async before(service: OutsideService, target: string): Promise<string> {
    const server = await listen((request, response) => {
      this.#pass(service, target, request).then(
        ({ status, headers, body }) => response.writeHead(status, headers).end(body),
        // Seen by the client as a service that is gone, which the invocation then reports.
        () => response.destroy(),
      );
    });
    this.#servers.push(server);
    return server.url;
  }

  /** The calls since this was last asked, in the order in which they came. */
  take(): Call[] {
    const calls = this.#calls;
    this.#calls = [];
    return calls;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.stop()));
  }

  async #pass(service: OutsideService, target: string, request: IncomingMessage) {
    const beganMs = performance.now();
    this.#came += 1;
    const text = (await readBody(request, maxBytes))?.toString() ?? "";
    // Asked at a function's start, and no call of its use case. Emulators don't know it, AWS' services do.
    if (request.url === "/ping") return { status: 200, headers: {}, body: Buffer.from("healthy") };
    const operation = operationOf(request, text);
    const body = service === "DynamoDB" ? withCapacity(text) : text;
    const method = request.method ?? "GET";
    const answer = await fetch(target + (request.url ?? "/"), {
      method,
      headers: passedOn(Object.entries(request.headers)),
      ...(body !== "" && { body }),
    });
    const answered = Buffer.from(await answer.arrayBuffer());
    if (this.holdMs > 0) await this.#untilQuiet();
    const capacity = service === "DynamoDB" ? capacityOf(operation, answered.toString()) : { reads: 0, writes: 0 };
    this.#calls.push({ service, operation, beganMs, endedMs: performance.now(), body: text, ...capacity });
    return { status: answer.status, headers: passedOn([...answer.headers]), body: answered };
  }

  async #untilQuiet(): Promise<void> {
    let seen = this.#came;
    for (let quiet = 0; quiet < turns; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, this.holdMs / turns));
      if (this.#came !== seen) quiet = 0;
      seen = this.#came;
    }
  }
}

/** Of how many turns of this process a hold consists. */
const turns = 10;

/** DynamoDB tells what a request consumes where it is asked to. */
function withCapacity(text: string): string {
  return JSON.stringify({ ...JSON.parse(text), ReturnConsumedCapacity: "TOTAL" });
}

function operationOf({ headers, method, url }: IncomingMessage, body: string): string {
  const target = headers["x-amz-target"];
  if (typeof target === "string") return target.split(".").at(-1) ?? target;
  return /^Action=(\w+)|&Action=(\w+)/.exec(body)?.slice(1).find(Boolean) ?? `${method} ${url}`;
}

function passedOn(headers: readonly [string, string | string[] | undefined][]): Record<string, string> {
  const kept = headers.filter(([name]) => !ownHeaders.includes(name) && name !== "content-encoding");
  return Object.fromEntries(kept.map(([name, value]) => [name, [value ?? ""].flat().join(", ")]));
}
