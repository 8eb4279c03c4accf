import { decodeJwt } from "jose";
import * as z from "zod/mini";
import { type Scope, scopes } from "../../../shared/domain/person.ts";
import { Client, shaped } from "../../contract/support/client.ts";
import { owner, password } from "../../contract/support/people.ts";
import type { Intruder } from "./authorisation.ts";
import { type Claims, keyBehind, randomKey, signToken, unsigned } from "./local-secrets.ts";
import type { Scene } from "./scene.ts";

type Tokens = Record<Scope, string>;

const tokenOf = (client: Client, scope: string) => client.cookie(`__Host-herald-${scope}`) ?? "";
/** What a token says of whose session it is. */
export const claimsOf = (token: string) =>
  z.parse(z.object({ sub: z.string(), sid: z.string(), aud: z.string() }), decodeJwt(token));
const tokensBy = async (make: (scope: Scope) => Promise<string>): Promise<Tokens> => ({
  admin: await make("admin"),
  ambassador: await make("ambassador"),
});

/** Sign-ins of owner and ambassador that go on all the while: what is altered of them is all that is wrong. */
export async function signedInTokens({ ann }: Scene): Promise<Tokens> {
  const client = new Client();
  shaped(await client.post("/api/ambassador/login", { email: ann.email, password }), 200, z.looseObject({}));
  return { admin: tokenOf(await owner(), "admin"), ambassador: tokenOf(client, "ambassador") };
}

/** Everybody who may not ask, each wrong in one way. */
export async function newIntruders(scene: Scene): Promise<Intruder[]> {
  const live = await signedInTokens(scene);
  const left = await signedInTokens(scene);
  for (const scope of scopes) {
    const client = new Client();
    client.setCookie(`__Host-herald-${scope}`, left[scope]);
    shaped(await client.post(`/api/${scope}/logout`, undefined), 204, z.unknown());
  }
  const other = (scope: Scope) => (scope === "admin" ? "ambassador" : "admin");
  const signed = (change: Partial<Claims>, key?: Uint8Array, seconds?: number) =>
    tokensBy((scope) => {
      const { kid, bytes } = keyBehind(live[scope]);
      return signToken({ ...claimsOf(live[scope]), ...change }, kid, key ?? bytes, seconds);
    });
  const expired = await signed({}, undefined, -60);
  const forged = await signed({}, randomKey());
  const wellKnown = await signed({}, new TextEncoder().encode("secret"));
  const noSession = await signed({ sid: "A".repeat(22) });
  const nobody = await signed({ sub: `usr_${"0".repeat(26)}` });
  // What a stolen key alone would make of an ambassador: the role still comes from the database.
  const raised = await tokensBy((scope) => {
    const { kid, bytes } = keyBehind(live[other(scope)]);
    return signToken({ ...claimsOf(live[other(scope)]), aud: scope }, kid, bytes);
  });
  const inPlace = (what: string, token: (scope: Scope) => string): Intruder => ({
    what,
    cookies: (scope) => ({ [scope]: token(scope) }),
  });
  return [
    { what: "no token", cookies: () => ({}) },
    { what: "signed in at the other door", cookies: (scope) => ({ [other(scope)]: live[other(scope)] }) },
    inPlace("garbage", () => "garbage"),
    inPlace("expired token", (scope) => expired[scope]),
    inPlace("token forged with another key", (scope) => forged[scope]),
    inPlace("token forged with the key 'secret'", (scope) => wellKnown[scope]),
    inPlace("token of no algorithm", (scope) => unsigned(live[scope])),
    inPlace("the other scope's token", (scope) => live[other(scope)]),
    inPlace("the other scope's session, signed for this one", (scope) => raised[scope]),
    inPlace("a session that never was", (scope) => noSession[scope]),
    inPlace("a user that never was", (scope) => nobody[scope]),
    inPlace("signed-out token", (scope) => left[scope]),
  ];
}
