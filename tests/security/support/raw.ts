import { request } from "node:http";
import { connect } from "node:net";
import { underTest } from "../../contract/support/environment.ts";

export interface RawReply {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

interface RawRequest {
  headers?: Record<string, string>;
  body?: Buffer | string;
}

/** A request as no browser sends it: any method, any bytes, any Host. */
export function sendBytes(method: string, path: string, { headers = {}, body }: RawRequest = {}): Promise<RawReply> {
  const { hostname, port } = new URL(underTest().url);
  // Said in so many words: Node leaves it out for a DELETE, and the body would be taken for another request.
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, method, path, headers: { ...length, ...headers }, agent: false, setHost: !headers.host },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
        response.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/** What the server says to a text that is no HTTP request of Node's making, until it closes. */
export function converse(text: string): Promise<string> {
  const { hostname, port } = new URL(underTest().url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(port), hostname, () => socket.end(text));
    socket.setTimeout(60_000, () => socket.destroy(new Error("The server neither answered nor closed.")));
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.on("error", reject);
    socket.on("close", () => resolve(Buffer.concat(chunks).toString()));
  });
}
