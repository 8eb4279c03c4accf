import { Secret, TOTP } from "otpauth";
import * as z from "zod/mini";
import type { Scope } from "../../../shared/domain/person.ts";
import { type Client, shaped } from "./client.ts";
import { password } from "./people.ts";

const stepMs = 30_000;
/** A test's few requests are done within this. */
const calmMs = 12_000;

export const setUp = z.object({ key: z.string(), uri: z.string(), recoveryCodes: z.array(z.string()) });
export type SetUp = z.output<typeof setUp>;

/** The code of a key, so many half minutes from now, as an app of its own makes it. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * stepMs });

/** Waits until a half minute has enough left that what a test sends next is all within it. */
export async function calmStep(): Promise<void> {
  const left = stepMs - (Date.now() % stepMs);
  if (left < calmMs) await new Promise((resolve) => setTimeout(resolve, left + 50));
}

export const path = (scope: Scope, more = ""): string => `/api/${scope}/second-factor${more}`;

/** Begins to set a second factor up. */
export const beginFactor = async (client: Client, scope: Scope, currentPassword = password): Promise<SetUp> =>
  shaped(await client.post(path(scope), { currentPassword }), 200, setUp);

/**
 * Turns a second factor on with the code of the half minute before, so that those of this one and the next are left: a test needs
 * not wait for them.
 */
export async function newFactor(client: Client, scope: Scope, currentPassword = password): Promise<SetUp> {
  await calmStep();
  const shown = await beginFactor(client, scope, currentPassword);
  const { status, body } = await client.post(path(scope, "/on"), { code: codeOf(shown.key, -1) });
  if (status !== 204) throw new Error(`Turning it on answered ${status}: ${JSON.stringify(body)}`);
  return shown;
}
