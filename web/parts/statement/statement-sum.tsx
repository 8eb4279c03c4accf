import { Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Amount } from "../amount.tsx";
import type { Statement } from "./statement.ts";
import { words } from "./words.ts";

/** How a statement comes from its opening to its closing, as one would add it up on paper. */
export function StatementSum({ statement }: { statement: Statement }) {
  const { currency, openingMinor, closingMinor, totals, closedAt } = statement;
  const rows = [
    [words.opening(), openingMinor],
    [words.sales(), totals.salesMinor],
    [words.takenBack(), totals.takenBackMinor],
    [words.byHand(), totals.byHandMinor],
    [words.payouts(), totals.payoutsMinor],
  ] as const;
  // What there was none of is left out, but for where it begins.
  const shown = rows.filter(([, minor], index) => index === 0 || minor !== 0);
  return (
    <dl className="statement-sum">
      {shown.map(([label, minor]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Amount minor={minor} currency={currency} />
          </dd>
        </div>
      ))}
      <div className="statement-closing">
        <dt>{closedAt === undefined ? words.closing() : words.closingThen()}</dt>
        <dd>
          <Amount minor={closingMinor} currency={currency} />
          <Text span size="sm" c="dimmed" display="block" fw={400}>
            {partsOf(statement)}
          </Text>
        </dd>
      </div>
    </dl>
  );
}

function partsOf({ currency, availableMinor, heldMinor, blockedMinor }: Statement): string | undefined {
  const money = (minor: number) => formatMoney(minor, currency);
  const blocked = money(blockedMinor);
  if (availableMinor === undefined || heldMinor === undefined) {
    return blockedMinor === 0 ? undefined : words.closingBlocked({ blocked });
  }
  return words.closingParts({ available: money(availableMinor), held: money(heldMinor), blocked });
}
