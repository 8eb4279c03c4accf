import { listAudit as route } from "../../shared/contract/audit.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { audits } from "../../shared/data/audits.ts";
import { users } from "../../shared/data/users.ts";
import { monthOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { auditAnswer } from "../../shared/views/audit.ts";

/** The owner reads what people changed, and who did it. */
export async function listAudit(input: InputOf<typeof route>, deps: DepsOf<"audit/list">) {
  const { person: personId, month = monthOf(deps.now().toISOString()), ...search } = input;
  const page = await deps.audits.list({ ...search, month, personId });
  const people = await deps.users.getMany([...new Set(page.items.map((record) => record.personId))]);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return { ...page, items: page.items.map((record) => auditAnswer(record, names.get(record.personId))) };
}

export const handler = signedIn(route, { audits, users }, listAudit);
