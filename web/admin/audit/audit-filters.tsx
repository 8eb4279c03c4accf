import { Button, Group, NativeSelect } from "@mantine/core";
import X from "~icons/lucide/x";
import type { AuditRecord } from "../api.ts";
import { words } from "./words.ts";

type Subject = AuditRecord["changes"][number]["subject"];

export interface AuditFilter {
  /** UTC, as in `2026-11`; this month where absent. */
  month?: string;
  person?: string;
  subject?: Subject;
}

const subjects: Readonly<Record<Subject, () => string>> = {
  product: words.products,
  link: words.links,
  order: words.orders,
  account: words.accounts,
};
const isSubject = (text: string | null): text is Subject => text !== null && text in subjects;

/** What the page's address asks for. */
export function filterOf(query: URLSearchParams): AuditFilter {
  const [month, person, subject] = ["month", "person", "subject"].map((name) => query.get(name) ?? undefined);
  return {
    ...(month && { month }),
    ...(person && { person }),
    ...(subject && isSubject(subject) && { subject }),
  };
}

/** This month and the years before it, the latest first. */
function months(now = new Date(), count = 36) {
  const named = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" });
  return Array.from({ length: count }, (_, before) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - before, 1));
    return { value: before === 0 ? "" : first.toISOString().slice(0, 7), label: named.format(first) };
  });
}

/** Which month, whose changes, and of what. */
export function AuditFilters({
  filter,
  personName,
  change,
}: {
  filter: AuditFilter;
  personName: string | undefined;
  change: (changes: Record<string, string>) => void;
}) {
  return (
    <Group mb="md" align="end">
      <NativeSelect
        label={words.month()}
        data={months()}
        value={filter.month ?? ""}
        onChange={({ currentTarget }) => change({ month: currentTarget.value })}
      />
      <NativeSelect
        label={words.what()}
        data={[
          { value: "", label: words.everything() },
          ...Object.entries(subjects).map(([value, label]) => ({ value, label: label() })),
        ]}
        value={filter.subject ?? ""}
        onChange={({ currentTarget }) => change({ subject: currentTarget.value })}
      />
      {filter.person && (
        <Button variant="default" rightSection={<X size={14} />} onClick={() => change({ person: "" })}>
          {personName ? words.onlyOf({ name: personName }) : words.ofEverybody()}
        </Button>
      )}
    </Group>
  );
}
