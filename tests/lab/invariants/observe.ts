/** Reads a Herald's facts from outside: its table, its leaderboard, Stripe's stand-in and the inbox. */
import { type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod/mini";
import type { StreamRecord } from "../../../infra/local/lambda/stream-reader.ts";
import type { Boards, Change, Email, Item, Payment } from "./facts.ts";

export async function readItems(client: DynamoDBClient, TableName: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of Items) items.push(unmarshall(item));
  }
  return items;
}

/** What a record of the table's stream tells. */
export function changeOf({ dynamodb }: StreamRecord): Change {
  const plain = (image: Parameters<typeof unmarshall>[0] | undefined) => (image ? unmarshall(image) : undefined);
  return { before: plain(dynamodb?.OldImage), after: plain(dynamodb?.NewImage) };
}

const board = z.object({ result: z.array(z.union([z.string(), z.number()])) });

/** The boards of all time and of a month. @param redis Upstash's REST interface */
export async function readBoards(redis: { url: string; token: string }, month: string): Promise<Boards> {
  const windows = ["all", `month:${month}`];
  const commands = windows.map((window) => ["zrange", `herald:revenue:${window}`, 0, -1, "WITHSCORES"]);
  const response = await fetch(`${redis.url}/pipeline`, {
    method: "POST",
    headers: { authorization: `Bearer ${redis.token}` },
    body: JSON.stringify(commands),
  });
  const answers = z.parse(z.array(board), await response.json());
  return new Map(answers.map(({ result }, index) => [windows[index] ?? "", new Map(pairsOf(result))]));
}

function* pairsOf(flat: readonly (string | number)[]): Generator<[string, number]> {
  for (let at = 0; at < flat.length; at += 2) yield [String(flat[at]), Number(flat[at + 1])];
}

const session = z.object({
  id: z.string(),
  metadata: z.looseObject({ orderId: z.optional(z.string()) }),
  status: z.enum(["open", "complete", "expired"]),
  payment_status: z.string(),
  amount_total: z.int(),
});
const sessions = z.object({
  items: z.array(
    z.object({
      session,
      payment_intent: z.nullable(z.string()),
      charge_object: z.nullable(z.object({ amount_refunded: z.int() })),
    }),
  ),
});
const claims = z.object({
  data: z.array(z.object({ id: z.string(), amount: z.int(), payment_intent: z.string(), status: z.string() })),
  has_more: z.boolean(),
});

/** Every Checkout session that Stripe's stand-in knows, with what became of its money. @param key Stripe's secret key */
export async function readPayments(stripeUrl: string, key: string): Promise<Payment[]> {
  const { items } = z.parse(sessions, await (await fetch(`${stripeUrl}/_control/sessions`)).json());
  const [refunds, disputes] = [await readAll("refunds", stripeUrl, key), await readAll("disputes", stripeUrl, key)];
  return items.map((it) => ({
    sessionId: it.session.id,
    orderId: it.session.metadata.orderId ?? "",
    status: it.session.status,
    isPaid: it.session.payment_status === "paid",
    amountMinor: it.session.amount_total,
    refundedMinor: it.charge_object?.amount_refunded ?? 0,
    refunds: refunds
      .filter((refund) => refund.payment_intent === it.payment_intent)
      .map(({ id, amount, status }) => ({ id, amountMinor: amount, status })),
    disputes: disputes
      // An inquiry takes no money.
      .filter((dispute) => dispute.payment_intent === it.payment_intent && !dispute.status.startsWith("warning_"))
      .map(({ id, amount, status }) => ({ id, amountMinor: amount, status: outcomeOf(status) })),
  }));
}

async function readAll(what: "refunds" | "disputes", stripeUrl: string, key: string) {
  const found: z.output<typeof claims>["data"] = [];
  for (let more = true; more; ) {
    const after = found.length > 0 ? `&starting_after=${found.at(-1)?.id}` : "";
    const headers = { authorization: `Bearer ${key}` };
    const response = await fetch(`${stripeUrl}/v1/${what}?limit=100${after}`, { headers });
    const page = z.parse(claims, await response.json());
    found.push(...page.data);
    more = page.has_more;
  }
  return found;
}

const outcomeOf = (status: string) => (status === "won" || status === "lost" ? status : "open");

const inbox = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.optional(z.string()) }),
    }),
  ),
});

/** What SES's stand-in took since an instant, epoch seconds. */
export async function readEmails(inboxUrl: string, sinceSeconds = 0): Promise<Email[]> {
  const response = await fetch(`${inboxUrl}/store?since=${sinceSeconds}`);
  return z
    .parse(inbox, await response.json())
    .emails.map(({ destination, subject, body }) => ({ to: destination.to[0] ?? "", subject, text: body.text ?? "" }));
}
