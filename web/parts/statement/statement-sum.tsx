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
    [words.sales(), totals?.salesMinor ?? 0],
    [words.takenBack(), totals?.takenBackMinor ?? 0],
    [words.givenSales(), totals?.givenMinor ?? 0],
    [words.byHand(), totals?.byHandMinor ?? 0],
    [words.payouts(), totals?.payoutsMinor ?? 0],
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
        <dt style={{ whiteSpace: "nowrap" }}>{closedAt === undefined ? words.closing() : words.closingThen()}</dt>
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

/** Where the closing lies, where that is more than one place. */
function partsOf({ currency, closingMinor, availableMinor = 0, heldMinor = 0, blockedMinor }: Statement) {
  const parts = [
    [words.partReady, availableMinor],
    [words.partHeld, heldMinor],
    [words.partBlocked, blockedMinor],
  ] as const;
  return parts
    .filter(([, minor]) => minor !== 0 && minor !== closingMinor)
    .map(([say, minor]) => say({ amount: formatMoney(minor, currency) }))
    .join(", ");
}
