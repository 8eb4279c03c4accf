import { expect, test } from "@jest/globals";
import { changesOf, differencesOf } from "./product-changes.ts";

const opened = {
  id: "prd_1",
  title: "Mug",
  description: "Blue.",
  imageUrl: "/mug.svg",
  priceMinor: 1_000,
  currency: "eur",
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
  version: 1,
};

test("only what was changed is sent", () => {
  expect(changesOf(opened, { ...opened, title: "Cup" })).toEqual({ title: "Cup" });
  expect(changesOf(opened, opened)).toEqual({});
  expect(changesOf(opened, { ...opened, moreImageUrls: [] })).toEqual({});
});

test("further pictures in another order are a change, and so are none", () => {
  const some = { ...opened, moreImageUrls: ["/a.png", "/b.png"] };
  expect(changesOf(some, { ...some, moreImageUrls: ["/a.png", "/b.png"] })).toEqual({});
  expect(changesOf(some, { ...some, moreImageUrls: ["/b.png", "/a.png"] })).toEqual({
    moreImageUrls: ["/b.png", "/a.png"],
  });
  expect(changesOf(some, { ...some, moreImageUrls: [] })).toEqual({ moreImageUrls: [] });
  expect(differencesOf(some, { ...opened, version: 2 }, { moreImageUrls: ["/b.png"] })).toEqual([
    { field: "moreImageUrls", theirs: [], mine: ["/b.png"] },
  ]);
});

test("a tax of its own is changed, and taken back, and none is no change", () => {
  expect(changesOf(opened, { ...opened, taxBps: null })).toEqual({});
  expect(changesOf(opened, { ...opened, taxBps: 700 })).toEqual({ taxBps: 700 });
  expect(changesOf({ ...opened, taxBps: 700 }, { ...opened, taxBps: null })).toEqual({ taxBps: null });
  expect(differencesOf({ ...opened, taxBps: 700 }, opened, { title: "Cup" })).toEqual([
    { field: "title", theirs: "Mug", mine: "Cup" },
    { field: "taxBps", theirs: null },
  ]);
});

test("what both changed is told with both values, what the other one changed with theirs alone, and agreement not at all", () => {
  const theirs = { ...opened, title: "Beaker", priceMinor: 2_000, description: "Green.", version: 2 };
  expect(differencesOf(opened, theirs, { title: "Cup", description: "Green." })).toEqual([
    { field: "title", theirs: "Beaker", mine: "Cup" },
    { field: "priceMinor", theirs: 2_000 },
  ]);
});
