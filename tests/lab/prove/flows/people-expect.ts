import { TABLE } from "../../../../infra/local/environment.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { readEmails, readItems } from "../../invariants/observe.ts";
import type { Asked } from "../../kit/events.ts";
import { type Answer, ask } from "../ask.ts";
import type { Stage } from "../history.ts";

/** @throws Error where the answer is not one of these */
export async function expectAnswers(
  { world }: Stage,
  name: FunctionName,
  asked: Asked,
  ...statuses: number[]
): Promise<Answer> {
  const answer = await ask(world, name, asked);
  if (statuses.includes(answer.status)) return answer;
  throw new Error(`${name} answered ${answer.status}, not ${statuses.join(" or ")}: ${JSON.stringify(answer.body)}`);
}

/** @throws Error where the ambassador stands elsewhere, or came there in another number of steps */
export async function expectStanding({ world, shop }: Stage, standing: string, steps: number): Promise<void> {
  const items = await readItems(world.cloud.database.client, TABLE);
  const user = items.find(({ type, id }) => type === "user" && id === shop.ambassador.id);
  const [is, took] = [user?.standing ?? "active", user?.standingVersion ?? 0];
  if (is !== standing || took !== steps) throw new Error(`The ambassador is ${is} after ${took} steps.`);
}

/** The subjects, each once, of what an address was told. */
export async function mailsAbout({ world }: Stage, address: string, subject: RegExp): Promise<Set<string>> {
  const emails = await readEmails(world.cloud.mail.url);
  return new Set(emails.filter((it) => it.to === address && subject.test(it.subject)).map((it) => it.subject));
}
