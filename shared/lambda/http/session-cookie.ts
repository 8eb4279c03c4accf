import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Scope } from "../../domain/person.ts";
import { sessionSeconds } from "../../domain/session.ts";

/** One cookie a scope, so that an owner may be signed in as an ambassador too. `__Host-` binds it to this very host. */
const cookieName = (scope: Scope) => `__Host-herald-${scope}`;
const attributes = "Path=/; Secure; HttpOnly; SameSite=Lax";

export function sessionCookie(scope: Scope, token: string): string {
  return `${cookieName(scope)}=${token}; ${attributes}; Max-Age=${sessionSeconds[scope]}`;
}

export function clearedCookie(scope: Scope): string {
  return `${cookieName(scope)}=; ${attributes}; Max-Age=0`;
}

/** The session token of a scope; API Gateway gives cookies apart, other gateways leave them in the header. */
export function sessionToken(event: APIGatewayProxyEventV2, scope: Scope): string | undefined {
  const cookies = event.cookies ?? event.headers.cookie?.split(";") ?? [];
  const prefix = `${cookieName(scope)}=`;
  const found = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(prefix));
  return found?.slice(prefix.length) || undefined;
}
