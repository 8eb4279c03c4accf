import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Client } from "./support/client.ts";
import { operations, readDocument } from "./support/interface.ts";
import { newAmbassador, owner } from "./support/people.ts";

/** Both ends of what a day can be, leap days, months' ends, and no day at all. */
const bounds = ["2000-01-01", "2000-01-29", "2000-01-30", "2000-02-29", "2024-02-29", "2026-12-31", "2999-12-31"];
const anyDay = fc
  .integer({ min: Date.parse("2000-01-01") / 86_400_000, max: Date.parse("2999-12-31") / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const day = fc.option(fc.oneof(fc.constantFrom(...bounds), anyDay), { nil: undefined });

test("a period with any ends, or without, is answered, or refused by the name of its field", async () => {
  const paths = operations(await readDocument())
    .filter(({ query }) => query.includes("from") && query.includes("to"))
    .map(({ path }) => path);
  expect(paths.length).toBeGreaterThanOrEqual(3);
  const clients: Record<string, Client> = { admin: await owner(), ambassador: (await newAmbassador()).client };
  const ask = async (path: string, from: string | undefined, to: string | undefined) => {
    const query = new URLSearchParams({ ...(from && { from }), ...(to && { to }) });
    const { status, body } = (await clients[path.split("/")[2] ?? ""]?.get(`${path}?${query}`)) ?? {
      status: 0,
      body: {},
    };
    if (status === 200) return;
    expect([path, from, to, status, body]).toEqual([
      ...[path, from, to, 400],
      expect.objectContaining({ errors: [expect.objectContaining({ path: expect.stringMatching(/^(from|to)$/) })] }),
    ]);
  };
  for (const path of paths) for (const end of bounds) await ask(path, undefined, end);
  const asked = fc.asyncProperty(fc.constantFrom(...paths), day, day, ask);
  await fc.assert(asked, { numRuns: 40 });
});
