import { expect, test } from "@jest/globals";
import { shownColumns, toggledColumns } from "./columns.ts";

const columns = [{ key: "name" }, { key: "price" }, { key: "made", isShownFirst: false as const }, { key: "changed" }];
const keysOf = (asked: string | null) => shownColumns(columns, asked).map(({ key }) => key);

test("the usual columns are shown until others are chosen, and the row's name always", () => {
  expect(keysOf(null)).toEqual(["name", "price", "changed"]);
  expect(keysOf("made,price")).toEqual(["name", "price", "made"]);
  expect(keysOf("nonsense")).toEqual(["name"]);
});

test("a column is shown or put away; the usual ones need no word in the address", () => {
  expect(toggledColumns(columns, null, "price")).toBe("name,changed");
  expect(toggledColumns(columns, null, "made")).toBe("name,price,made,changed");
  expect(toggledColumns(columns, "name,changed", "price")).toBe("");
});
