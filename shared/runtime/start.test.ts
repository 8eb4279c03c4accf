import { expect, test } from "@jest/globals";
import { atStart, start } from "./start.ts";

test("what is added is done, with what that adds, and again when asked again; what fails stops nothing", async () => {
  const done: string[] = [];
  let isOpen = false;
  atStart(() => {
    done.push("first");
    if (!isOpen) atStart(async () => done.push("added"));
    isOpen = true;
  });
  atStart(() => {
    throw new Error("It is not there yet.");
  });
  atStart(() => Promise.reject(new Error("Nor is this.")));
  atStart(() => done.push("last"));
  await start();
  expect(done).toEqual(["first", "last", "added"]);
  await start();
  expect(done.slice(3)).toEqual(["first", "last", "added"]);
});
