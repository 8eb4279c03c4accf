import { everywhere } from "./security-headers.ts";

/** What no answer says: which software answered, or that another origin may read it. */
export const never = [
  "server",
  "x-powered-by",
  "via",
  "access-control-allow-origin",
  "access-control-allow-credentials",
];

/** The reference's pages and the site's have headers of their own: tests/security/headers.test.ts. */
const isOfTheApi = (path: string) => path.startsWith("/api/") && !/^\/api\/docs/.test(path);

/**
 * Holds an answer of the API to the headers that each has: to whoever asked, whatever it says.
 * @throws Error that names what is missing or too much
 */
export function hold(method: string, path: string, { status, headers, url }: Response, text: string): void {
  if (!isOfTheApi(path)) return;
  // In the cloud CloudFront stands before it, and says so itself.
  const said = url.startsWith("https:") ? never.filter((name) => !["server", "via"].includes(name)) : never;
  const faults = Object.entries(everywhere).flatMap(([name, value]) =>
    headers.get(name) === value ? [] : [`${name}: ${headers.get(name)}`],
  );
  faults.push(...said.filter((name) => headers.has(name)));
  if (!/^[\w=-]{8,}$/.test(headers.get("x-request-id") ?? "")) faults.push("x-request-id");
  const type = headers.get("content-type") ?? "none";
  if (text !== "" && !/^(application\/(problem\+)?json; charset=utf-8)$/.test(type))
    faults.push(`content-type: ${type}`);
  if (faults.length > 0) throw new Error(`${method} ${path} answered ${status} with ${faults.join("; ")}.`);
}
