import { Button, Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { type RatesAnswer, withdrawRates } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { asDay, daysOf, givesIn, nameIn, type RuleBody, whatOf } from "./rules.ts";
import { reachedBy, type TierBody } from "./tier-words.ts";
import { useWithdraw } from "./use-rates.tsx";
import { words } from "./words.ts";

/** What was announced, as far as it differs from what holds; withdrawn here, until it does. */
export function AnnouncedRates({ rates }: { rates: RatesAnswer }) {
  const may = useMay("rates");
  const { busy, withdraw } = useWithdraw(withdrawRates);
  if (!rates.announced) return null;
  const first = asDay(rates.announced.firstDay);
  return (
    <Panel
      title={words.announcedFrom({ first })}
      actions={
        may && (
          <Button size="xs" variant="default" loading={busy} onClick={() => void withdraw()}>
            {words.withdraw()}
          </Button>
        )
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {words.announcedMeans()}
      </Text>
      <ul className="rates-list">
        {differences(rates, rates.announced).map(({ key, what, becomes }) => (
          <li key={key}>
            <Text className="rates-what" fw={550}>
              {what}
            </Text>
            <Text className="rates-what">{becomes}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

interface Difference {
  key: string;
  what: string;
  becomes: string;
}

function differences(now: RatesAnswer, then: NonNullable<RatesAnswer["announced"]>): Difference[] {
  const { currency } = now;
  const said = (rule: RuleBody) => words.onDays({ gives: givesIn(rule, currency), days: daysOf(rule) });
  const [had, has] = [byId(now.rules), byId(then.rules)];
  const rules = [...new Set([...had.keys(), ...has.keys()])].flatMap((id): Difference[] => {
    const [was, will] = [had.get(id), has.get(id)];
    const rule = will ?? was;
    if (!rule || (was && will && said(was) === said(will) && whatOf(was, now) === whatOf(will, now))) return [];
    const becomes = !will ? words.noMore() : was ? words.instead({ will: said(will), was: said(was) }) : said(will);
    return [{ key: id, what: whatOf(rule, now), becomes }];
  });
  const said_ = (tier: TierBody | undefined) => tier && `${tier.name}: ${reachedBy(tier, currency)}`;
  const climbed = [...new Set([...now.tiers, ...then.tiers].map(({ id }) => id))].flatMap((id): Difference[] => {
    const [was, will] = [now.tiers, then.tiers].map((tiers) => said_(tiers.find((it) => it.id === id)));
    if (was === will) return [];
    return [{ key: id, what: words.tierAs({ tier: nameIn(now, id) }), becomes: will ?? words.noTierMore() }];
  });
  const money = (minor: number) => words.capOf({ amount: formatMoney(minor, currency) });
  const [capped, willCap] = [now, then].map(({ caps }) => new Map(caps.map((it) => [it.productId, it.mostMinor])));
  const products = [
    ...new Set([...now.excluded, ...then.excluded, ...(capped?.keys() ?? []), ...(willCap?.keys() ?? [])]),
  ];
  return rules.concat(
    climbed,
    products.flatMap((id): Difference[] => {
      const what = nameIn(now, id);
      const [isOut, willBeOut] = [now.excluded.includes(id), then.excluded.includes(id)];
      const [cap, will] = [capped?.get(id), willCap?.get(id)];
      return [
        ...(isOut === willBeOut
          ? []
          : [{ key: `${id} out`, what, becomes: willBeOut ? words.earnsNothing() : words.earnsAgain() }]),
        ...(cap === will
          ? []
          : [{ key: `${id} cap`, what, becomes: will === undefined ? words.noCap() : money(will) }]),
      ];
    }),
  );
}

const byId = (rules: readonly RuleBody[]) => new Map(rules.map((rule) => [rule.id, rule]));
