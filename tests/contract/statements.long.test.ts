import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { eventually, newKey } from "./support/client.ts";
import { sell, shareOf, stage } from "./support/shop.ts";

const frame = z.object({ number: z.int(), openingMinor: z.int(), closingMinor: z.int(), blockedMinor: z.int() });
const list = z.object({ items: z.array(frame) });
const statement = z.object({
  ...frame.shape,
  availableMinor: z.optional(z.int()),
  heldMinor: z.optional(z.int()),
  totals: z.object({ salesMinor: z.int(), byHandMinor: z.int() }),
  lineCount: z.int(),
  nextCursor: z.optional(z.string()),
  lines: z.array(
    z.object({ kind: z.string(), amountMinor: z.int(), balanceMinor: z.int(), reason: z.optional(z.string()) }),
  ),
});

test("a statement's lines lead from its opening to its closing; both people read the same", async () => {
  const on = await stage([1_005]);
  const { client, id } = on.ambassador;
  expect(await client.read("/api/ambassador/statement", statement)).toMatchObject({
    ...{ number: 1, openingMinor: 0, closingMinor: 0, lineCount: 0, lines: [] },
  });
  expect(await client.read("/api/ambassador/statements", list)).toEqual({ items: [] });
  await sell(on, [2]);
  const share = shareOf(2_010);
  const bonus = { amountMinor: 250, reason: "For the talk." };
  await on.admin.post(`/api/admin/ambassadors/${id}/adjustments`, bonus, newKey());
  const own = await eventually(async () => {
    const read = await client.read("/api/ambassador/statement", statement);
    expect(read.lineCount).toBe(2);
    return read;
  });
  expect(own).toMatchObject({
    ...{ number: 1, openingMinor: 0, closingMinor: share + 250, availableMinor: 250, heldMinor: share },
    totals: { salesMinor: share, byHandMinor: 250 },
  });
  expect(own.lines.map(({ kind }) => kind).sort()).toEqual(["adjustment", "sale"]);
  expect(own.lines.at(-1)?.balanceMinor).toBe(own.closingMinor);
  const theirs = `/api/admin/ambassadors/${id}/statement`;
  expect(await on.admin.read(`${theirs}?number=1`, statement)).toEqual(own);
  const first = await on.admin.read(`${theirs}?limit=1`, statement);
  expect(first).toMatchObject({ closingMinor: share + 250, lineCount: 2, lines: own.lines.slice(0, 1) });
  const rest = `${theirs}?number=1&limit=1&cursor=${first.nextCursor}`;
  expect(await on.admin.read(rest, statement)).toEqual({ ...own, lines: own.lines.slice(1) });
  // Behind a line that there is not, lines never add up.
  const [name, at] = z
    .tuple([z.string(), z.string()])
    .parse(JSON.parse(Buffer.from(`${first.nextCursor}`, "base64url").toString()));
  const other = Buffer.from(JSON.stringify([name, at.replace(/ -?\d+ /, " 1 ")])).toString("base64url");
  expect((await on.admin.get(`${theirs}?number=1&limit=1&cursor=${other}`)).status).toBe(409);
  expect((await on.admin.get(`${theirs}?number=1&cursor=x`)).status).toBe(400);
  expect(await on.admin.read(`${theirs}s`, list)).toEqual(await client.read("/api/ambassador/statements", list));
  for (const path of [`${theirs}?number=2`, `/api/admin/ambassadors/usr_${"0".repeat(26)}/statement`]) {
    expect((await on.admin.get(path)).status).toBe(404);
  }
  expect((await client.get("/api/ambassador/statements?cursor=x")).status).toBe(400);
});

const explanation = z.object({
  commissionMinor: z.int(),
  exact: z.string(),
  state: z.string(),
  blockedBecause: z.optional(z.string()),
  keptMinor: z.int(),
  lines: z.array(z.object({ quantity: z.int(), amountMinor: z.int(), exact: z.string() })),
  entries: z.array(z.object({ kind: z.string(), amountMinor: z.int() })),
});

test("a commission is explained from its lines to its cents, to its ambassador and to the team alone", async () => {
  const on = await stage([1_005]);
  const order = await sell(on, [1]);
  const own = `/api/ambassador/orders/${order.orderId}/commission`;
  const read = await on.ambassador.client.read(own, explanation);
  const share = shareOf(1_005);
  expect(read).toMatchObject({
    ...{ keptMinor: 1_005, exact: "100.5", commissionMinor: share, state: "held" },
    lines: [{ quantity: 1, amountMinor: 1_005, exact: "100.5" }],
    entries: [{ kind: "sale", amountMinor: share }],
  });
  expect(await on.admin.read(`/api/admin/orders/${order.orderId}/commission`, explanation)).toEqual(read);
  await on.admin.post(`/api/admin/orders/${order.orderId}/block`, { reason: "A look." });
  expect(await on.ambassador.client.read(own, explanation)).toMatchObject({
    state: "blocked",
    blockedBecause: "A look.",
  });
  const other = await stage([1_000]);
  expect((await other.ambassador.client.get(own)).status).toBe(404);
});
