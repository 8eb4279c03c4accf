import { expect, test } from "@jest/globals";
import { withChanged, withNew, without } from "./product-pages.ts";

const product = (id: string, title = id) => ({
  id,
  title,
  description: "d",
  imageUrl: "/p.svg",
  priceMinor: 100,
  currency: "eur",
  createdAt: "2026-11-22T10:00:00.000Z",
  updatedAt: "2026-11-22T10:00:00.000Z",
  version: 1,
});
const list = {
  pages: [{ items: [product("a"), product("b")], nextCursor: "next" }, { items: [product("c")] }],
  pageParams: ["", "next"],
};
const titles = ({ pages }: typeof list | ReturnType<typeof without>) =>
  pages.map(({ items }) => items.map((p) => p.title));

test("a changed product changes where it stands, on whatever page", () => {
  expect(titles(withChanged(list, product("c", "C")))).toEqual([["a", "b"], ["C"]]);
});

test("a new product comes first", () => {
  expect(titles(withNew(list, product("n")))).toEqual([["n", "a", "b"], ["c"]]);
});

test("a deleted product is gone; cursors stay; the list before is left as it was, to be restored", () => {
  const after = without(list, "a");
  expect(titles(after)).toEqual([["b"], ["c"]]);
  expect(after.pages[0]?.nextCursor).toBe("next");
  expect(titles(list)).toEqual([["a", "b"], ["c"]]);
});
