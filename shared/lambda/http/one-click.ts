import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Route } from "../../contract/route.ts";

/** More than these words take in either form. */
const largestBytes = 1_024;

/**
 * Whether a request is the one click that a mail provider's server makes for a reader: a form of exactly these words, of a route
 * that takes it. It is the one exception from "JSON alone, and from one's own origin": no cookie is read there, and whoever can say
 * the address has read the e-mail.
 * https://datatracker.ietf.org/doc/html/rfc8058#section-3.2
 */
export function isOneClick({ oneClick }: Route, event: APIGatewayProxyEventV2): boolean {
  if (!oneClick || event.requestContext.http.method !== "POST") return false;
  const type = event.headers["content-type"] ?? "";
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  if (body.length > largestBytes) return false;
  const text = body.toString().trim();
  if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) return text === "List-Unsubscribe=One-Click";
  const part =
    /\r\ncontent-disposition: form-data; name="List-Unsubscribe"(?:\r\n[!-~]+: [ -~]*)*\r\n\r\nOne-Click\r\n/i;
  return /^multipart\/form-data\s*;/i.test(type) && part.test(text);
}
