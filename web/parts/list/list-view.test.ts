import { describe, expect, test } from "@jest/globals";
import type { ListSpec } from "./list-spec.ts";
import { cleared, isFiltered, viewOf } from "./list-view.ts";

const spec: ListSpec = {
  name: "things",
  label: "Things",
  sorts: [
    { value: "newest", label: "Newest first" },
    { value: "title", label: "By title", ofWhole: true },
  ],
  search: {},
  choices: [{ name: "state", label: "State", any: "All", options: [{ value: "new", label: "New" }] }],
  period: "Made",
};
const view = (query: string, of: ListSpec = spec) => viewOf(new URLSearchParams(query), of, "2026-11-28");

describe("a list's address", () => {
  test("says search, order, filters and period", () => {
    expect(view("search=+mug+&sort=title")).toMatchObject({ search: "mug", sort: { value: "newest" } });
    expect(view("sort=title&state=new&period=7d")).toMatchObject({
      sort: { value: "title" },
      chosen: { state: "new" },
      period: "7d",
      days: { from: "2026-11-22" },
    });
    expect(view("from=2026-11-01")).toMatchObject({ period: "custom", days: { from: "2026-11-01" } });
    expect(view("period=custom")).toMatchObject({ period: "custom", days: {} });
  });

  test("that makes no sense says nothing", () => {
    expect(view("sort=best&state=old&period=ever&from=soon&cursor=x")).toEqual(view(""));
    const { search: _search, period: _period, ...bare } = spec;
    expect(view("search=mug&from=2026-11-01", bare)).toEqual(view("", bare));
  });

  test("is filtered by what leaves something out, and cleared of that alone", () => {
    expect(["", "sort=title", "search=a", "state=new", "period=month"].map((query) => isFiltered(view(query)))).toEqual(
      [...[false, false, true, true, true]],
    );
    expect(Object.keys(cleared(spec))).toEqual(["search", "period", "from", "to", "state"]);
  });
});
