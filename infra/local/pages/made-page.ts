/** A page that a function made, as CloudFront passes it on: compressed, with the function's status and its own word on how long it is kept. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isObject } from "../http/aws-json.ts";
import { writeResult } from "../lambda/http-event.ts";
import type { Pages } from "./pages.ts";
import { sendContent } from "./static-files.ts";

interface Asked {
  url: URL;
  request: IncomingMessage;
  response: ServerResponse;
  finish: Pages["finish"];
}

/** Nothing is kept here in the edge's place: what is changed on this machine shows at once. */
export async function sendMade(made: unknown, { url, request, response, finish }: Asked): Promise<void> {
  const { statusCode, headers, body } = isObject(made) ? made : {};
  const given: Record<string, unknown> = isObject(headers) ? headers : {};
  const type = String(given["content-type"]);
  if (typeof body !== "string" || !type.startsWith("text/html")) return writeResult(made, response);
  const html = finish ? await finish.html(url.pathname, body) : body;
  const own = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const more = { status: Number(statusCode), headers: { ...Object.fromEntries(own), ...finish?.headers } };
  await sendContent(Buffer.from(html), type, request, response, String(given["cache-control"]), more);
}
