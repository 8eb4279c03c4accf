import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { liveBeside } from "./beside.ts";
import { drawFrom } from "./draw.ts";
import { MemoryTable } from "./memory-table.ts";

let table: MemoryTable;
beforeEach(() => {
  table = new MemoryTable().open();
});
afterEach(() => table.close());

/** A hundred thousand steps are the night's: `npm run test:model`. */
const lives = Number(process.env.MODEL_LIVES ?? 120);

test(`in ${lives} lives of 250 steps, Herald's functions decide, book and hold what the model does`, async () => {
  for (let seed = 1_001; seed <= 1_000 + lives; seed += 1) {
    table.items.clear();
    table.entries.length = 0;
    expect([seed, await liveBeside(table, drawFrom(seed), 250)]).toEqual([seed, undefined]);
  }
}, 1_200_000);
