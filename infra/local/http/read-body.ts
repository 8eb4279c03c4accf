import type { IncomingMessage } from "node:http";

/**
 * The whole body of a request, or `undefined` once it exceeds `maxBytes`; the rest is then left unread, and the
 * connection stays open for the answer. Rejects if the client goes away half-way.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = Number(request.headers["content-length"] ?? 0);
    if (size > maxBytes) return resolve(undefined);
    size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) return chunks.push(chunk);
      request.pause();
      return resolve(undefined);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new Error("The client went away.")));
  });
}
