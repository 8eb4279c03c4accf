/** HTTP servers that only this machine reaches, and that stop at once. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { codeOf } from "../../terminal/error-code.ts";
import { StartError } from "../settings/start-error.ts";

export interface Listening {
  port: number;
  /** `http://127.0.0.1:port`, without a trailing slash. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a server on 127.0.0.1. Port 0 takes a free one. Rejects with the system's error, e.g. `EADDRINUSE`. */
export async function listen(handler: RequestListener, port = 0): Promise<Listening> {
  const server = await open(handler, port, "127.0.0.1");
  const taken = portOf(server);
  return { port: taken, url: `http://127.0.0.1:${taken}`, stop: () => close(server) };
}

/**
 * Starts a server on both of localhost's addresses, as a browser may take either for `http://localhost`.
 * A machine without IPv6 does with one; a port that another program holds on either is taken.
 */
export async function listenOnLocalhost(handler: RequestListener, port: number): Promise<Listening> {
  for (let attempt = 1; ; attempt += 1) {
    const first = await listen(handler, port).catch((error: unknown) => {
      throw codeOf(error) === "EADDRINUSE" ? portTaken(port) : error;
    });
    try {
      const second = await open(handler, first.port, "::1");
      return both(first, () => close(second));
    } catch (error) {
      const code = codeOf(error);
      if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return both(first, async () => {});
      await first.stop();
      if (port !== 0 || attempt === 5) throw code === "EADDRINUSE" ? portTaken(port) : error;
    }
  }
}

/** Starts a server on the first port from `preferred` on that is free. */
export async function listenFrom(handler: RequestListener, preferred: number): Promise<Listening> {
  if (preferred === 0) return listen(handler);
  for (let port = preferred; port < preferred + 20; port += 1) {
    try {
      return await listen(handler, port);
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE") throw error;
    }
  }
  return listen(handler);
}

/** A free port on 127.0.0.1, for a child that cannot choose its own. */
export async function freePort(preferred = 0): Promise<number> {
  const probe = await listenFrom(() => {}, preferred);
  await probe.stop();
  return probe.port;
}

function both(first: Listening, stopSecond: () => Promise<void>): Listening {
  return {
    port: first.port,
    url: `http://localhost:${first.port}`,
    stop: async () => void (await Promise.all([first.stop(), stopSecond()])),
  };
}

function open(handler: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: 65_000 }, handler);
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

function portTaken(port: number): StartError {
  return new StartError(
    `Port ${port} is taken by another program: choose another one, for example PORT=${port + 100}.`,
  );
}

/** @throws StartError where another program holds a port of localhost; 0 is never taken */
export async function refuseTakenPort(port: number): Promise<void> {
  if (port === 0) return;
  const probe = await listenOnLocalhost(() => {}, port);
  await probe.stop();
}
