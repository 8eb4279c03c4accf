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
  expect((await on.admin.read(`${theirs}?after=1`, statement)).lines).toEqual(own.lines.slice(1));
  expect(await on.admin.read(`${theirs}s`, list)).toEqual(await client.read("/api/ambassador/statements", list));
  for (const path of [`${theirs}?number=2`, `/api/admin/ambassadors/usr_${"0".repeat(26)}/statement`]) {
    expect((await on.admin.get(path)).status).toBe(404);
  }
  expect((await client.get("/api/ambassador/statements?cursor=x")).status).toBe(400);
});
