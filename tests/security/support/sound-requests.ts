import { randomUUID } from "node:crypto";
import { type Scope, scopes } from "../../../shared/domain/person.ts";
import type { Client } from "../../contract/support/client.ts";
import { newKey } from "../../contract/support/client.ts";
import { underTest } from "../../contract/support/environment.ts";
import type { Body, Operation } from "../../contract/support/interface.ts";
import { password } from "../../contract/support/people.ts";
import { soundBody } from "../../contract/support/sound-body.ts";
import type { Scene } from "./scene.ts";

/** A request that Herald would do, were it asked by the right person: nothing else than that person is missing. */
export interface SoundRequest {
  operation: Operation;
  /** Whose sign-in it needs. */
  auth: Scope | "public";
  /** With its parameters filled in. */
  path: string;
  body: Body | undefined;
  headers(): Record<string, string>;
}

/** One for each operation; two where it exists for owner and ambassadors alike. @throws Error where one has a body and no example of it */
export function soundRequests(operations: readonly Operation[], scene: Scene): SoundRequest[] {
  return operations.flatMap((operation) => {
    if (operation.path.includes("{scope}")) {
      return scopes.map((scope) => requestOf(operation, scope, operation.auth === "public" ? "public" : scope, scene));
    }
    return [requestOf(operation, operation.auth === "admin" ? "admin" : "ambassador", operation.auth, scene)];
  });
}

function requestOf(operation: Operation, scope: Scope, auth: SoundRequest["auth"], scene: Scene): SoundRequest {
  const query = operation.operationId === "checkout/read-order" ? `?session=${scene.paid.session}` : "";
  return {
    operation,
    auth,
    path: filled(operation.path, { scope, ...annsValues(scene) }) + query,
    body: operation.body && bodyOf(operation, scope, scene),
    headers: () => (operation.needsKey ? newKey() : {}),
  };
}

/** What may stand in a path, by its parameter; of what people own, Ann's. */
export const annsValues = ({
  productId,
  ann,
  annsCode,
  annsSlug,
  paid,
  memberId,
  teamInvitationId,
  invitationId,
  groupId,
  couponCode,
  runId,
  questionId,
  noteId,
  sessionId,
  token,
}: Scene): Record<string, string> => ({
  productId,
  invitationId,
  groupId,
  couponCode,
  runId,
  questionId,
  noteId,
  ambassadorId: ann.id,
  orderId: paid.orderId,
  code: annsCode,
  slug: annsSlug,
  kind: "order-buyer",
  memberId,
  teamInvitationId,
  sessionId,
  token,
});

/** A path with its parameters. @throws Error for one that has no value */
export function filled(path: string, values: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`The security tests know no sound value for {${name}} of ${path}; add one.`);
    return value;
  });
}

function bodyOf(
  operation: Operation,
  scope: Scope,
  { ann, ben, annsCode, annsSlug, productId, groupId, couponCode }: Scene,
): Body {
  const own = scope === "admin" ? underTest().admin : { email: ann.email, password };
  const nobody = { email: `${randomUUID()}@nobody.example`, password };
  const isOwn = ["accounts/sign-in", "accounts/change-password"].includes(operation.operationId);
  return soundBody(operation, {
    ...(isOwn ? own : nobody),
    currentPassword: own.password,
    code: annsCode,
    // As it is called already: it is seen by that.
    slug: annsSlug,
    productId,
    productIds: [productId],
    // Which version of the terms holds changes as they are published here; none is accepted that does not hold.
    version: 999_999,
    groupId,
    // Which tiers there are changes as others are published here: none is given.
    tierId: undefined,
    // A group's name is free once, and this shop has others' groups.
    ...(operation.operationId.startsWith("groups/") && { name: randomUUID() }),
    // So is a coupon's code.
    coupon: couponCode,
    ...(operation.operationId === "coupons/create" && { code: `S-${randomUUID().slice(0, 12)}` }),
    amountMinor: 1,
    fromAmbassadorId: ann.id,
    toAmbassadorId: ben.id,
    about: "balance",
  });
}

/** Asks as somebody. */
export const ask = (
  client: Client,
  { operation, path, body, headers }: SoundRequest,
  more: Record<string, string> = {},
) => client.send(operation.method, path, body, { ...headers(), ...more });

/** A request's name in a message: where it goes, less the ids that differ each time. */
export const nameOf = ({ operation, auth }: SoundRequest) => `${operation.method} ${operation.path} (${auth})`;

/** Whether it is meant to change something. */
export const isChange = ({ operation }: SoundRequest) => operation.method !== "GET";

/** So that each still works when its turn comes: products go after they were used, sign-ins after everything. */
export function inOrder(requests: readonly SoundRequest[]): SoundRequest[] {
  const rank = ({ operation: { method, operationId } }: SoundRequest) =>
    ["accounts/leave", "ambassadors/remove"].includes(operationId)
      ? 3
      : operationId === "accounts/sign-out"
        ? 2
        : method === "DELETE" || operationId === "orders/give"
          ? 1
          : 0;
  return requests.toSorted((a, b) => rank(a) - rank(b));
}

/** Whose client may ask it. */
export const clientFor = ({ auth }: SoundRequest, { admin, ann }: Scene, anyone: Client) =>
  auth === "admin" ? admin : auth === "ambassador" ? ann.client : anyone;
