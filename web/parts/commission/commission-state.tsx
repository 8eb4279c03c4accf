import { Anchor, Text } from "@mantine/core";
import { Link } from "wouter";
import { sayLook } from "../../../shared/words/say-look.ts";
import { longDay } from "../utc-day.ts";
import type { Commission } from "./commission.ts";
import { words } from "./words.ts";

/** Where the reader can see the payout that a commission went with. */
export interface LeadsTo {
  label: string;
  pathOf: (payout: NonNullable<Commission["payout"]>) => string;
}

/** Where a commission is: on hold, ready, paid with which payout; and the way to that one. */
export function CommissionState({ commission, leadsTo }: { commission: Commission; leadsTo?: LeadsTo | undefined }) {
  const { payout } = commission;
  return (
    <Text size="sm">
      {sentenceOf(commission)}
      {payout && leadsTo && (
        <>
          {" "}
          <Anchor component={Link} href={leadsTo.pathOf(payout)} size="sm" underline="always">
            {leadsTo.label}
          </Anchor>
        </>
      )}
    </Text>
  );
}

function heldBack({ look, blockedBecause: reason }: Commission): string {
  if (look) return sayLook(look);
  return reason === undefined ? words.blocked() : words.blockedBecause({ reason });
}

function sentenceOf(commission: Commission): string {
  const { maturesOn = "", holdDays, payout } = commission;
  switch (commission.state) {
    case "unpaid":
      return words.unpaid();
    case "taken_back":
      return words.takenBack();
    case "blocked":
      return heldBack(commission);
    case "held":
      return words.maturesLater({ day: longDay(maturesOn), days: holdDays });
    case "available":
      return words.matured({ day: longDay(maturesOn) });
    case "paying":
      return words.paying();
    case "paid":
      return words.paidOn({ day: longDay(payout?.paidOn ?? maturesOn) });
  }
}
