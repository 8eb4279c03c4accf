import type * as z from "zod/mini";
import { createAdmin as input } from "../../shared/contract/accounts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { newId } from "../../shared/policies/ids.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";

/** Makes an admin. No route reaches it: whoever may invoke functions in the shop's own account may do this. */
export async function createAdmin(person: z.output<typeof input>, deps: DepsOf<"accounts/create-admin">) {
  const { firstName, lastName, email, password } = person;
  refuseCommonPassword(password, email);
  const now = deps.now();
  const admin = { id: newId("usr", now), scope: "admin" as const, firstName, lastName, email };
  await deps.credentials.insert({ ...admin, createdAt: now.toISOString(), sessions: {} }, await hashPassword(password));
  return { id: admin.id, email };
}

export const handler = invocation("accounts/create-admin", input, { credentials }, createAdmin);
