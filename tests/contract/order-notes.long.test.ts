import { expect, test } from "@jest/globals";
import { addOrderNote, maxNotesInDay } from "../../shared/contract/order-notes.ts";
import { readOrder } from "../../shared/contract/orders.ts";
import { newKey, shaped } from "./support/client.ts";
import { owner } from "./support/people.ts";
import { placeOrder, sell, stage } from "./support/shop.ts";

const note = addOrderNote.answer.body;

test("the team writes notes on a paid order, once a key, and deletes them", async () => {
  const [admin, on] = [await owner(), await stage([2_000])];
  const { orderId } = await sell(on);
  const path = `/api/admin/orders/${orderId}/notes`;
  const key = newKey();
  const made = shaped(await admin.post(path, { text: "Gift wrap.\nCall first." }, key), 201, note);
  expect(shaped(await admin.post(path, { text: "Gift wrap.\nCall first." }, key), 201, note)).toEqual(made);
  expect((await admin.post(path, { text: "Another." }, key)).body).toMatchObject({ code: "idempotency_key_reused" });
  const { history } = await admin.read(`/api/admin/orders/${orderId}`, readOrder.answer.body);
  expect(history.at(-1)).toMatchObject({ kind: "note", reference: made.id, reason: made.text, by: expect.any(String) });
  expect((await admin.delete(`${path}/${made.id}`)).status).toBe(204);
  expect((await admin.delete(`${path}/${made.id}`)).status).toBe(404);
  const { orderId: unpaid } = await placeOrder(on);
  const refused = await admin.post(`/api/admin/orders/${unpaid}/notes`, { text: "?" }, newKey());
  expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
});

test("an order's page stays one that can be read", async () => {
  const [admin, on] = [await owner(), await stage([2_000])];
  const { orderId } = await sell(on);
  const write = async () => (await admin.post(`/api/admin/orders/${orderId}/notes`, { text: "!" }, newKey())).status;
  const answers: number[] = [];
  for (let times = 0; times <= maxNotesInDay; times++) answers.push(await write());
  expect([answers.slice(0, -1).every((status) => status === 201), answers.at(-1)]).toEqual([true, 429]);
});
