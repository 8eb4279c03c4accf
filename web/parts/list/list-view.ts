import type { ListSpec, Sort } from "./list-spec.ts";
import { custom, type Days, presets } from "./periods.ts";
import { words } from "./words.ts";

export const longestSearch = 100;

/** How a list is looked at, as the page's address has it. */
export interface ListView {
  search: string;
  sort: Sort;
  /** What is picked of each choice; none where nothing is. */
  chosen: Readonly<Record<string, string>>;
  /** A preset's name, `custom`, or "". */
  period: string;
  days: Days;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What an address says of a list, as far as it makes sense. @param today the UTC day that it is */
export function viewOf(query: URLSearchParams, spec: ListSpec, today: string): ListView {
  const search = spec.search ? (query.get("search") ?? "").trim().slice(0, longestSearch) : "";
  const chosen = Object.fromEntries(
    (spec.choices ?? []).flatMap(({ name, options }) => {
      const option = options.find(({ value }) => value === query.get(name));
      return option ? [[name, option.value]] : [];
    }),
  );
  return { search, sort: sortOf(query, spec, { search, chosen }), chosen, ...periodOf(query, spec, today) };
}

/** Whether what is looked at can be read in an order. */
export const canSort = (
  { ofWhole, unlessPicked }: Sort,
  { search, chosen }: Pick<ListView, "search" | "chosen">,
): boolean => (search ? !ofWhole : !(unlessPicked && Object.keys(chosen).length > 0));

function sortOf(query: URLSearchParams, { sorts }: ListSpec, seen: Pick<ListView, "search" | "chosen">): Sort {
  const asked = sorts.find(({ value }) => value === query.get("sort"));
  const usual = sorts[0] ?? { value: "newest", label: words.newestFirst() };
  return asked && canSort(asked, seen) ? asked : usual;
}

function periodOf(query: URLSearchParams, spec: ListSpec, today: string): Pick<ListView, "period" | "days"> {
  const name = query.get("period") ?? "";
  const preset = presets[name];
  if (!spec.period) return { period: "", days: {} };
  if (preset) return { period: name, days: preset.days(today) };
  const [from = "", to = ""] = [query.get("from") ?? "", query.get("to") ?? ""];
  const days = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  const isCustom = name === custom || Object.keys(days).length > 0;
  return { period: isCustom ? custom : "", days };
}

/** What of the address this list is asked by; all else there is somebody else's. */
export const ownParameters = ({ choices = [] }: ListSpec): string[] => [
  ...["search", "period", "from", "to"],
  ...choices.map(({ name }) => name),
];

/** Changes to the address that take every filter away; the order stays. */
export const cleared = (spec: ListSpec): Record<string, string> =>
  Object.fromEntries(ownParameters(spec).map((name) => [name, ""]));

export const isFiltered = ({ search, chosen, days }: ListView): boolean =>
  search !== "" || Object.keys(chosen).length > 0 || Object.keys(days).length > 0;

/** The fields of the API's query that most lists have: the search and the order. */
export const queryOf = ({ search, sort }: ListView) => ({ ...(search && { search }), sort: sort.value });
