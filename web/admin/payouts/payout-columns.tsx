import { Badge, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { decimalOf } from "../../../shared/domain/decimal.ts";
import { Amount } from "../../parts/amount.tsx";
import type { Column, FileFields } from "../../parts/list/list-spec.ts";
import { When } from "../../parts/when.tsx";
import type { Payout } from "../api.ts";
import { destinationOf } from "./destination-of.ts";
import "./payouts.css";
import { words } from "./words.ts";

type State = Payout["state"];

/** What a payout's state is called. */
export const payoutStates: Readonly<Record<State, { color: string; name: () => string }>> = {
  INITIATED: { color: "gray", name: words.isInitiated },
  SENDING: { color: "blue", name: words.isSending },
  UNKNOWN: { color: "violet", name: words.isUnknown },
  PAID: { color: "green", name: words.isPaid },
  RETURNED: { color: "grape", name: words.isReturned },
  FAILED: { color: "red", name: words.isFailed },
  CANCELED: { color: "gray", name: words.isCanceled },
};
export const isPayoutState = (text: string | undefined): text is State => text !== undefined && text in payoutStates;

/** Whom a payout is for; of somebody who left, the name that it went to. */
export const nameOf = ({ ambassador, to }: Payout): string => ambassador.name || to.name;

/** The columns of a run's payouts. */
export const payoutColumns: readonly Column<Payout>[] = [
  { key: "ambassador", label: words.ambassador(), cell: nameOf },
  { key: "to", label: words.to(), cell: ({ to }) => <span className="payout-to">{destinationOf(to)}</span> },
  {
    key: "amount",
    label: words.amount(),
    isNumber: true,
    cell: ({ amountMinor, currency }) => <Amount minor={amountMinor} currency={currency} />,
  },
  { key: "state", label: words.state(), cell: (payout) => <StateOf payout={payout} /> },
  { key: "reference", label: words.itsReference(), cell: ({ reference }) => reference, isShownFirst: false },
  {
    key: "left",
    label: words.leftOn(),
    cell: ({ sentAt }) => sentAt && <When at={sentAt} withTime />,
    isShownFirst: false,
  },
];

/** What a file of payouts holds. */
export const payoutFields: FileFields<Payout> = {
  [words.payoutId()]: ({ id }) => id,
  [words.ambassadorId()]: ({ ambassador }) => ambassador.id,
  [words.ambassador()]: ({ ambassador }) => ambassador.name,
  [words.paidName()]: ({ to }) => to.name,
  [words.to()]: ({ to }) => destinationOf(to),
  [words.currencyCode()]: ({ currency }) => currency.toUpperCase(),
  [words.amount()]: ({ amountMinor, currency }) => decimalOf(amountMinor, currency),
  [words.state()]: ({ state }) => payoutStates[state].name(),
  [words.madeOn()]: ({ createdAt }) => createdAt,
  [words.leftOn()]: ({ sentAt }) => sentAt,
  [words.paidOn()]: ({ paidOn }) => paidOn,
  [words.itsReference()]: ({ reference }) => reference,
  [words.reason()]: ({ reason }) => reason,
  [words.cameBack()]: ({ returnedMinor, currency }) => decimalOf(returnedMinor, currency),
};

function StateOf({ payout: { state, reason, returnedMinor, amountMinor, currency } }: { payout: Payout }) {
  const isInPart = state === "RETURNED" && returnedMinor < amountMinor;
  return (
    <div className="payout-state">
      <Badge color={payoutStates[state].color} variant="light" tt="none">
        {isInPart
          ? words.isReturnedInPart({ amount: formatMoney(returnedMinor, currency) })
          : payoutStates[state].name()}
      </Badge>
      {reason !== undefined && (
        <Text size="sm" c="dimmed">
          {reason}
        </Text>
      )}
    </div>
  );
}
