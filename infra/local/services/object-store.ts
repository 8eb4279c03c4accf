/**
 * S3 on this machine, with one bucket: a folder. It knows what Herald asks of S3: to read, to look at and to put an object, that last
 * also on condition that it is still as it was, or not there yet.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join, sep } from "node:path";
import { type Listening, listen } from "../http/http-server.ts";
import { readBody } from "../http/read-body.ts";

const largestObject = 5 * 1024 * 1024;

export interface ObjectStore extends Listening {
  get(key: string): Buffer | undefined;
  put(key: string, content: string | Buffer): void;
  remove(key: string): void;
}

/** @param folder what the bucket holds; made when something is put */
export async function startObjectStore(folder: string): Promise<ObjectStore> {
  const fileOf = (key: string): string | undefined => {
    const file = join(folder, key);
    return file.startsWith(folder + sep) ? file : undefined;
  };
  const get = (key: string) => {
    const file = fileOf(key);
    try {
      return file === undefined ? undefined : readFileSync(file);
    } catch {
      return undefined;
    }
  };
  /** In one step, so that nobody ever reads half an object. */
  const put = (key: string, content: string | Buffer) => {
    const file = fileOf(key);
    if (file === undefined) throw new Error(`No object can be called ${key}.`);
    mkdirSync(dirname(file), { recursive: true });
    const written = `${file}.${randomUUID()}`;
    writeFileSync(written, content);
    renameSync(written, file);
  };
  const store = {
    get,
    put,
    remove: (key: string) => {
      const file = fileOf(key);
      if (file !== undefined) rmSync(file, { force: true });
    },
  };
  const server = await listen((request, response) => {
    answer(store, request, response).catch(() => response.destroy());
  });
  return { ...server, ...store };
}

async function answer(store: Pick<ObjectStore, "get" | "put">, request: IncomingMessage, response: ServerResponse) {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const key = path.split("/").slice(2).join("/");
  if (request.method === "PUT") {
    const body = await readBody(request, largestObject);
    if (!body) return refuse(response, 400, "EntityTooLarge");
    // Compared and put without a pause between: nobody comes in between.
    if (!isAsWanted(request, store.get(key))) return refuse(response, 412, "PreconditionFailed");
    store.put(key, body);
    response.writeHead(200, { etag: etagOf(body) }).end();
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "MethodNotAllowed");
  const found = store.get(key);
  if (!found) return refuse(response, 404, "NoSuchKey");
  response.writeHead(200, { etag: etagOf(found), "content-length": found.length });
  response.end(request.method === "HEAD" ? undefined : found);
}

function isAsWanted({ headers }: IncomingMessage, found: Buffer | undefined): boolean {
  const ifMatch = headers["if-match"];
  if (ifMatch !== undefined) return found !== undefined && etagOf(found) === ifMatch;
  return headers["if-none-match"] !== "*" || found === undefined;
}

const etagOf = (content: Buffer) => `"${createHash("md5").update(content).digest("hex")}"`;

function refuse(response: ServerResponse, status: number, code: string): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(xml);
}
