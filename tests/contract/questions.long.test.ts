import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { newAmbassador, owner, password } from "./support/people.ts";
import { sell, stage } from "./support/shop.ts";
import { newMember } from "./support/team.ts";

const question = z.strictObject({
  ...{
    id: z.string(),
    about: z.string(),
    orderNumber: z.optional(z.int()),
    statement: z.optional(z.int()),
    text: z.string(),
    askedAt: z.string(),
  },
  answer: z.optional(z.strictObject({ text: z.string(), at: z.string() })),
});
const questions = z.object({ items: z.array(question) });
const asked = z.object({
  items: z.array(
    z.extend(question, { ambassador: z.object({ id: z.string(), name: z.string() }), runId: z.optional(z.string()) }),
  ),
});
const problem = z.object({ code: z.string() });
const codeOf = (body: unknown) => z.parse(problem, body).code;

const ask = (client: Client, about: string, text: string, key = newKey()) =>
  client.post("/api/ambassador/questions", { about, text }, key);
const listOf = (client: Client, about: string) =>
  client.read(`/api/ambassador/questions?about=${about}`, questions).then(({ items }) => items);
const askedAbout = (client: Client, about: string) =>
  client.read(`/api/admin/questions?about=${about}`, asked).then(({ items }) => items);
const answerAt = (ambassadorId: string, id: string) => `/api/admin/ambassadors/${ambassadorId}/questions/${id}/answer`;

test("a question about an order is asked once a key, told to who may answer, and answered once", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  await confirmAddress(on.ambassador);
  const [manager, viewer] = [await newMember(on.admin, "manager"), await newMember(on.admin, "viewer")];
  const { orderId } = await sell(on);
  const text = "Why so little?\nThe mug cost more.";
  const key = newKey();
  const first = shaped(await ask(client, orderId, text, key), 201, question);
  expect(first).toMatchObject({ about: orderId, text });
  expect(shaped(await ask(client, orderId, text, key), 201, question)).toEqual(first);
  const other = await ask(client, orderId, "Another one.", key);
  expect([other.status, codeOf(other.body)]).toEqual([409, "idempotency_key_reused"]);
  expect(await listOf(client, orderId)).toEqual([first]);

  const [told] = await mailsAbout(manager.email, /^Ada Lovelace asks about the commission of order/);
  expect(told?.body.text).toContain("The mug cost more.");
  expect(told?.body.text).toContain(`goes to Ada alone, at ${on.ambassador.email}`);
  expect(await askedAbout(manager.client, orderId)).toMatchObject([{ ...first, ambassador: { id } }]);
  expect((await viewer.client.get(`/api/admin/questions?about=${orderId}`)).status).toBe(403);

  const answer = { text: "It is 10 % of what was paid." };
  const answered = shaped(await manager.client.put(answerAt(id, first.id), answer), 200, question);
  expect(answered).toMatchObject({ ...first, answer });
  expect(shaped(await manager.client.put(answerAt(id, first.id), answer), 200, question)).toEqual(answered);
  const late = await on.admin.put(answerAt(id, first.id), { text: "As it was agreed." });
  expect([late.status, codeOf(late.body)]).toEqual([409, "already_answered"]);
  expect(await listOf(client, orderId)).toEqual([answered]);
  const [news] = await mailsAbout(on.ambassador.email, /answered your question about the commission/);
  expect(news?.body.text).toContain("It is 10 % of what was paid.");
  expect(await mailsAbout(viewer.email, /asks about/, 0)).toEqual([]);
});

test("who of the team wants no e-mails about questions chooses so, and ambassadors have no such choice", async () => {
  const on = await stage();
  const finance = await newMember(on.admin, "finance");
  const chosen = await finance.client.put("/api/admin/email-choices", { questions: false });
  expect([chosen.status, chosen.body]).toEqual([
    200,
    { items: expect.arrayContaining([expect.objectContaining({ topic: "questions", isWanted: false })]) },
  ]);
  expect((await on.ambassador.client.put("/api/ambassador/email-choices", { questions: false })).status).toBe(400);
  const other = await newMember(on.admin, "finance");
  shaped(await ask(on.ambassador.client, "balance", "What is held?"), 201, question);
  await mailsAbout(other.email, /asks about their balance/);
  expect(await mailsAbout(finance.email, /asks about their balance/, 0)).toEqual([]);
});

test("the open ones are listed until they are answered; nobody asks more than ten a day", async () => {
  const on = await stage();
  const { client, id } = on.ambassador;
  const all: z.output<typeof question>[] = [];
  for (let number = 1; number <= 10; number++)
    all.push(shaped(await ask(client, "balance", `Question ${number}?`), 201, question));
  expect((await ask(client, "balance", "One more?")).status).toBe(429);
  expect((await listOf(client, "balance")).map(({ text }) => text)).toEqual(all.map(({ text }) => text).toReversed());
  const openOf = async () => {
    const open: string[] = [];
    for (let cursor: string | undefined = ""; cursor !== undefined; ) {
      const page: z.output<typeof asked> & { nextCursor?: string | undefined } = await on.admin.read(
        `/api/admin/questions?limit=100${cursor && `&cursor=${cursor}`}`,
        z.extend(asked, { nextCursor: z.optional(z.string()) }),
      );
      open.push(...page.items.filter(({ ambassador }) => ambassador.id === id).map((it) => it.id));
      cursor = page.nextCursor;
    }
    return open;
  };
  expect(await openOf()).toEqual(all.map((it) => it.id));
  shaped(await on.admin.put(answerAt(id, all[0]?.id ?? ""), { text: "Yes." }), 200, question);
  await eventually(async () => expect(await openOf()).not.toContain(all[0]?.id));
});

test("what is somebody else's can't be asked about, and another's question is not there", async () => {
  const on = await stage();
  const { orderId } = await sell(on);
  const ben = await newAmbassador("Ben", "Bergman");
  expect((await ask(ben.client, orderId, "Whose is this?")).status).toBe(404);
  expect((await ask(ben.client, `pay_${"0".repeat(26)}`, "And this?")).status).toBe(404);
  expect((await ben.client.get(`/api/ambassador/questions?about=${orderId}`)).status).toBe(404);
  const own = shaped(await ask(on.ambassador.client, orderId, "Is it mine?"), 201, question);
  expect((await on.admin.put(answerAt(ben.id, own.id), { text: "No." })).status).toBe(404);
});

test("questions go with whoever leaves, and the audit log never held their words", async () => {
  const [admin, ada] = [await owner(), await newAmbassador()];
  const text = `A question that is nobody else's: ${ada.id}?`;
  shaped(await ask(ada.client, "balance", text), 201, question);
  expect(await askedAbout(admin, ada.id)).toHaveLength(1);
  const log = await admin.get(`/api/admin/audit?person=${ada.id}`);
  expect(JSON.stringify(log.body)).toContain('"subject":"question"');
  expect(JSON.stringify(log.body)).not.toContain("nobody else's");
  await ada.client.post("/api/ambassador/leave", { currentPassword: password });
  await eventually(async () => expect(await askedAbout(admin, ada.id)).toEqual([]));
});
