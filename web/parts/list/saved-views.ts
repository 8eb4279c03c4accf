const nameOf = (list: string): string => `herald:views:${list}`;

/** Views of a list that one keeps under names, as the queries of their addresses. A browser may refuse its storage: then none is kept. */
export const savedViews = {
  of(list: string): Record<string, string> {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(nameOf(list)) ?? "{}");
      const entries = typeof kept === "object" && kept !== null ? Object.entries(kept) : [];
      return Object.fromEntries(entries.flatMap(([name, query]) => (typeof query === "string" ? [[name, query]] : [])));
    } catch {
      return {};
    }
  },
  keep(list: string, views: Readonly<Record<string, string>>): void {
    try {
      localStorage.setItem(nameOf(list), JSON.stringify(views));
    } catch {}
  },
};
