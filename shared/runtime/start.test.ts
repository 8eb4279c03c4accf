import { expect, test } from "@jest/globals";
import { atStart, start } from "./start.ts";

test("what is added is done once, with what that adds, and what fails stops nothing", async () => {
  const done: string[] = [];
  atStart(() => {
    done.push("first");
    atStart(async () => done.push("added"));
  });
  atStart(() => {
    throw new Error("It is not there yet.");
  });
  atStart(() => Promise.reject(new Error("Nor is this.")));
  atStart(() => done.push("last"));
  await start();
  expect(done).toEqual(["first", "last", "added"]);
  await start();
  expect(done).toHaveLength(3);
});
