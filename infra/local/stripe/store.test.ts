import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import type { IdempotencyRow } from "./store.ts";
import { openStore } from "./store.ts";

const row = (id: string, status = 200): IdempotencyRow => ({
  id,
  path: "/v1/refunds",
  fingerprint: "{}",
  status,
  body: { id },
  requestId: "req_1",
  createdAt: "2026-01-01T00:00:00.000Z",
});

/** A second store on the file sees what a process that was killed on the spot would have left. */
test("what one step changes is on disk before the event loop goes on, in the order it came", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stripe-"));
  const store = openStore(join(folder, "stripe.sqlite"));
  for (const id of ["c", "a", "gone", "b"]) store.idempotency.put(row(id));
  store.idempotency.put(row("a", 400));
  store.idempotency.delete("gone");
  await Promise.resolve();
  const left = openStore(join(folder, "stripe.sqlite"));
  expect(left.idempotency.all()).toEqual([row("c"), row("a", 400), row("b")]);
  left.close();
  store.close();
  await rm(folder, { recursive: true });
});
