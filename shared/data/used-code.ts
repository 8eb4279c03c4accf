import type { Notice } from "../domain/notice.ts";
import type { Credential } from "../domain/person.ts";
import type { Factor } from "../domain/second-factor.ts";
import { equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import { noticePuts } from "./notices.ts";
import type { Write } from "./write.ts";

/** A code of somebody's second factor that is right, until it is used up. */
export interface UsedCode {
  credential: Credential;
  /** What the factor is once it is used. */
  after: Factor;
  /** What the account's address is told of it. */
  told: readonly Notice[];
  now: Date;
}

/** Uses a code up, in the transaction of what it allows. Refused under `factor` where another was used, or the factor is off, meanwhile. */
export const usedCodeWrites = ({
  credential,
  after,
  told,
  now,
}: UsedCode): { factor: Write } & Record<string, Write> => ({
  factor: {
    isTechnical: true,
    update: keys.credential(credential.email),
    change: { set: { factor: after } },
    condition: equal({ "factor.version": credential.factor?.version }),
  },
  ...prefixed(noticePuts(told, Math.floor(now.getTime() / 1000))),
});

/** Beside notices of what the code allows, each has a name of its own. */
const prefixed = (writes: Record<string, Write>): Record<string, Write> =>
  Object.fromEntries(Object.entries(writes).map(([name, write]) => [`factor-${name}`, write]));
