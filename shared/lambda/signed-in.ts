import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { Route } from "../contract/route.ts";
import { hasSession, users } from "../data/users.ts";
import { AppError } from "../domain/errors.ts";
import { mustSetUpFactor, roleOf, type Scope, type User } from "../domain/person.ts";
import { actingAs } from "../observability/correlation.ts";
import { atStart } from "../runtime/start.ts";
import { type SessionClaims, tokens } from "../services/tokens.ts";
import type { FunctionName } from "../topology.ts";
import { rowOf } from "../topology-row.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";
import { sessionToken } from "./http/session-cookie.ts";
import {
  type HttpHandler,
  nameOf,
  parsedInput,
  routeHandler,
  type UseCaseInput,
  type UseCaseOutput,
  type Visitor,
  visitorOf,
} from "./http.ts";

/** Who calls. */
export interface Caller extends Visitor {
  id: string;
  scope: Scope;
  sessionId: string;
  /** The caller's own item, which the session check reads anyway. */
  user(): Promise<User>;
}

/**
 * The handler of a route for signed-in callers. The token is verified in process; that its session goes on takes one
 * strongly consistent read, beside the use case's own where that only reads, so that a sign-out holds at once.
 */
export function signedIn<R extends Route, Name extends FunctionName = R["name"]>(
  route: R,
  parts: PartsOf<Name>,
  useCase: (input: UseCaseInput<R>, deps: DepsOf<Name>, caller: Caller) => Promise<UseCaseOutput<R>>,
): HttpHandler {
  const deps = lazyDeps<Name>(nameOf(route), parts);
  atStart(openTokens);
  atStart(sessions);
  return callersHandler(route, async (event, caller) => {
    const run = async () => useCase(parsedInput(route, event), deps(), caller);
    if (event.requestContext.http.method === "GET") return beside(caller.user(), run);
    await caller.user();
    return run();
  });
}

/** Verifies the token, and begins to look whether its session goes on: `user()` fails where it does not. */
function callersHandler<R extends Route>(
  route: R,
  run: (event: APIGatewayProxyEventV2, caller: Caller) => Promise<UseCaseOutput<R>>,
): HttpHandler {
  return routeHandler(route, async (event) => {
    const claims = await claimsOf(event, requiredScope(route.name, event));
    const user = sessionUser(claims).then((it) => allowed(route.name, it));
    const { userId: id, scope, sessionId } = claims;
    const caller = { id, scope, sessionId, ...visitorOf(event), user: () => user };
    return actingAs(`person:${id}`, () => run(event, caller));
  });
}

/** Waits for both. Whose session has ended is told that, whatever else went wrong. */
async function beside<Result>(session: Promise<User>, work: () => Promise<Result>): Promise<Result> {
  const [, result] = await Promise.allSettled([session, work()]);
  await session;
  if (result.status === "rejected") throw result.reason;
  return result.value;
}

/** The scope that the row asks for; deny where it asks for none. */
function requiredScope(name: FunctionName, event: APIGatewayProxyEventV2): Scope {
  const { on } = rowOf(name);
  const auth = "http" in on ? on.auth : undefined;
  const scope = auth === "scope" ? event.pathParameters?.scope : auth;
  if (scope === "admin" || scope === "ambassador") return scope;
  throw new AppError("not_found", "There is no such address.");
}

async function claimsOf(event: APIGatewayProxyEventV2, scope: Scope): Promise<SessionClaims> {
  const token = sessionToken(event, scope);
  const claims = token && (await openTokens().verify(token, scope, new Date()));
  if (!claims) throw notSignedIn();
  return claims;
}

async function sessionUser({ userId, scope, sessionId }: SessionClaims): Promise<User> {
  const user = await sessions().get(userId);
  if (!hasSession(user, scope, sessionId, Math.floor(Date.now() / 1000))) throw notSignedIn();
  return user;
}

/**
 * Whoever has none of the roles that the row names is refused, and so is who has to set up a second factor first; by the very read that finds the session, so that a role holds, and
 * is gone, at once.
 * @throws AppError `role`, `second_factor_required`
 */
function allowed(name: FunctionName, user: User): User {
  const { on } = rowOf(name);
  if (!("http" in on)) return user;
  if (mustSetUpFactor(user) && !("beforeFactor" in on)) {
    throw new AppError("second_factor_required", "Your team asks for a second factor. Set it up first.");
  }
  if (on.auth !== "admin") return user;
  const role = roleOf(user);
  if (role !== undefined && on.roles.includes(role)) return user;
  const needed = on.roles.join(" or ");
  throw new AppError("role", `This takes the role of ${needed}. Yours is ${role}.`);
}

const notSignedIn = () => new AppError("not_signed_in", "Sign in first.");

/** Where sessions are: in their users' items. */
const sessions = () => users.reads(currentSettings().variable("HERALD_TABLE"));

let opened: ReturnType<typeof tokens.open> | undefined;
function openTokens() {
  opened ??= tokens.open(currentSettings());
  return opened;
}
