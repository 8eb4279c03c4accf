/** Files of a directory over HTTP, as S3 behind CloudFront serves them. */
import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { getMimeType } from "hono/utils/mime";
import { immutableCache, revalidatedCache, siteHeaders } from "../../../shared/site/headers.ts";
import { compressed } from "./compression.ts";

/** The file that a path names inside a directory; `undefined` if there is none, or the path leads out of it. */
export async function findFile(directory: string, path: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return undefined;
  if (decoded.split("/").some((segment) => segment.startsWith("."))) return undefined;
  const file = join(directory, decoded);
  if (!file.startsWith(directory + sep)) return undefined;
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? file : undefined;
}

/** Answers GET and HEAD with a file; revalidated at each use unless its name carries a hash of its content. */
export async function sendFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  { immutable = false } = {},
): Promise<void> {
  const type = getMimeType(file) ?? "application/octet-stream";
  const content = await readFile(file);
  return sendContent(content, type, request, response, immutable ? immutableCache : revalidatedCache);
}

/** Answers with content as CloudFront does: compressed where that helps, 304 where the browser has it already. */
export async function sendContent(
  content: Buffer,
  type: string,
  request: IncomingMessage,
  response: ServerResponse,
  cacheControl: string = revalidatedCache,
  { status = 200, headers: more = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const { body, encoding, hash } = await compressed(content, type, request.headers["accept-encoding"] ?? "");
  const etag = `"${hash}"`;
  const headers = {
    ...siteHeaders,
    "content-type": type,
    "cache-control": cacheControl,
    vary: "accept-encoding",
    etag,
    ...(encoding && { "content-encoding": encoding }),
    ...more,
  };
  if (status === 200 && request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
