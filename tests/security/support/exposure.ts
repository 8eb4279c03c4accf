import { password } from "../../contract/support/people.ts";
import { addressesIn, leavesOf } from "./json.ts";
import { secretValues } from "./local-secrets.ts";

/** Nobody's address: it stands in texts that attackers type and everybody may read, such as a product's title. */
export const typedAddress = "e@evil.example";

/** What Herald said to somebody. */
export interface Told {
  /** The request, and how it was answered. */
  what: string;
  body: unknown;
  /** E-mail addresses that this person may read anywhere: their own, and those that they sent. */
  mayRead: readonly string[];
  /** The one field where any address may stand. */
  mayReadAt?: RegExp | undefined;
  /** Texts that must not come to this person, such as another's id. */
  mayNotRead?: readonly string[];
}

const secretName = /password|hash|token|secret|session|attempts/i;
const secretValue = /argon2|whsec_|sk_(test|live)_|^eyJ[\w-]+\.[\w-]+\./;

/** Where an answer has what nobody is to read: a password, a hash, a token, a session, a secret of the run. */
export function secretsTold({ what, body }: Told): string[] {
  const secrets = [password, ...Object.values(secretValues())];
  return leavesOf(body)
    .filter(
      ({ path, value }) =>
        secretName.test(path) || secretValue.test(`${value}`) || secrets.some((secret) => `${value}`.includes(secret)),
    )
    .map(({ path }) => `${what}: ${path}`);
}

/** Where an answer has what is other people's: their e-mail addresses, and what else this person may not read. */
export function othersTold({ what, body, mayRead, mayReadAt, mayNotRead = [] }: Told): string[] {
  const isOthers = (text: string) =>
    addressesIn(text).some((address) => address !== typedAddress && !mayRead.includes(address)) ||
    mayNotRead.some((it) => text.includes(it));
  return leavesOf(body)
    .filter(({ path, value }) => !mayReadAt?.test(path) && isOthers(`${path} ${value}`))
    .map(({ path, value }) => `${what}: ${path} ${value}`);
}
