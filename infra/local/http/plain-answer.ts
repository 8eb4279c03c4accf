import type { ServerResponse } from "node:http";
import { siteHeaders } from "../../../shared/site/headers.ts";

export function plainAnswer(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...siteHeaders, "content-type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}

export const notFound = (response: ServerResponse) => plainAnswer(response, 404, "Not Found");
