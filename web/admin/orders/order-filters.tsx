import { Box, Button, NativeSelect, Text } from "@mantine/core";
import type { OrderStatus } from "../api.ts";
import { DayField } from "./day-field.tsx";
import { statusWords } from "./status-badge.tsx";
import "./order-filters.css";

/** Which orders are listed; days are UTC days, both included. */
export interface OrderFilter {
  status?: OrderStatus;
  /** Whether checkouts that nobody paid are listed. */
  abandoned: "show" | "hide";
  from?: string;
  to?: string;
}

/** The filter in a page's address; what is no status is left out. */
export function filterOf(query: URLSearchParams): OrderFilter {
  const [status, from, to] = [query.get("status") ?? "", query.get("from"), query.get("to")];
  const abandoned = status === everything ? "show" : "hide";
  return { abandoned, ...(isStatus(status) && { status }), ...(from && { from }), ...(to && { to }) };
}

/** The choice that lists abandoned checkouts as well. */
const everything = "ALL";

const isStatus = (text: string): text is OrderStatus => Object.hasOwn(statusWords, text);

/** By status and by the day an order was placed on. */
export function OrderFilters({
  filter,
  change,
}: {
  filter: OrderFilter;
  change: (changes: Record<string, string>) => void;
}) {
  const { abandoned, from = "", to = "" } = filter;
  const status = filter.status ?? (abandoned === "show" ? everything : "");
  return (
    <Box mb="md" role="search" aria-label="Orders">
      <div className="order-filters">
        <NativeSelect
          label="Status"
          value={status}
          onChange={({ currentTarget }) => change({ status: currentTarget.value })}
          data={[
            { value: "", label: "All orders" },
            { value: everything, label: "All, with abandoned checkouts" },
            ...Object.entries(statusWords).map(([value, label]) => ({ value, label })),
          ]}
        />
        <DayField
          label="From"
          value={from}
          {...(to && { max: to, tooLate: "From is after To." })}
          onDay={(day) => change({ from: day })}
        />
        <DayField
          label="To"
          value={to}
          {...(from && { min: from, tooEarly: "To is before From." })}
          onDay={(day) => change({ to: day })}
        />
        {(status || from || to) && (
          <Button variant="default" onClick={() => change({ status: "", from: "", to: "" })}>
            Clear filters
          </Button>
        )}
      </div>
      <Text size="xs" c="dimmed" mt={6}>
        Days are UTC days.
      </Text>
    </Box>
  );
}
