import { Anchor, Button, Stack, Table, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { LoadFailed } from "../../parts/notices.tsx";
import { type Comparison, compareRates } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { bpsOf, typedPercent } from "../settings/fields.ts";
import type { NewRules, NewTiers } from "./use-rates.tsx";
import { words } from "./words.ts";

/** Rules as they would be saved. */
export interface Draft {
  rules: NewRules;
  excluded: string[];
  caps: { productId: string; mostMinor: number }[];
  tiers: NewTiers;
  /** The programme's own rate, basis points. */
  rateBps: number;
}

/** What the rules as they are would have cost on what was sold lately. */
export function CostOfRules({ rates }: { rates: Draft & { version: number } }) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  if (!useMay("rates")) return null;
  const rate = typed ?? typedPercent(rates.rateBps);
  const draft = () => {
    const rateBps = bpsOf(rate);
    const isRate = rateBps >= 0 && rateBps <= 10_000;
    setWrong(!isRate);
    return isRate ? { ...rates, rateBps } : undefined;
  };
  return (
    <Panel title={words.cost()}>
      <Text size="sm" c="dimmed" mb="md">
        {words.costMeans()}
      </Text>
      <Stack gap="md">
        <TextInput
          label={words.otherRate()}
          description={words.otherRateMeans()}
          inputMode="decimal"
          autoComplete="off"
          maw={320}
          value={rate}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={wrong && words.typePercent()}
        />
        <Cost key={rates.version} draft={draft} />
      </Stack>
    </Panel>
  );
}

/** Asks what rules would have cost, and tells it. @param draft the rules, when they are asked for; undefined where they are none yet */
export function Cost({ draft }: { draft: () => Draft | undefined }) {
  const asked = useMutation({
    mutationFn: ({ rules, excluded, caps, tiers, rateBps }: Draft) =>
      compareRates({ rules, excluded, caps, tiers, rateBps }),
  });
  const ask = () => {
    const rules = draft();
    if (rules) asked.mutate(rules);
  };
  return (
    <Stack gap="sm" align="start">
      <Button variant="default" size="xs" loading={asked.isPending} onClick={ask}>
        {words.askCost()}
      </Button>
      {asked.isError && <LoadFailed error={asked.error} retry={ask} />}
      {asked.data && <Told of={asked.data} />}
    </Stack>
  );
}

function Told({ of }: { of: Comparison }) {
  const { orders, keptMinor, wasMinor, wouldBeMinor, currency, winners, losers } = of;
  const money = (minor: number) => formatMoney(minor, currency);
  const by = money(Math.abs(wouldBeMinor - wasMinor));
  const than =
    wouldBeMinor === wasMinor
      ? words.costsSame()
      : wouldBeMinor > wasMinor
        ? words.costsMore({ by })
        : words.costsLess({ by });
  if (orders === 0) return <Text role="status">{words.nothingSold()}</Text>;
  return (
    <Stack gap="sm" role="status" w="100%">
      <Text fw={650}>{words.wouldHaveCost({ wouldBe: money(wouldBeMinor), was: money(wasMinor) })}</Text>
      <Text size="sm">
        {than} {words.onWhat({ orders, kept: money(keptMinor) })}
      </Text>
      <Moved title={words.winners({ count: winners.count })} side={winners} money={money} />
      <Moved title={words.losers({ count: losers.count })} side={losers} money={money} />
    </Stack>
  );
}

function Moved({
  title,
  side,
  money,
}: {
  title: string;
  side: Comparison["winners"];
  money: (minor: number) => string;
}) {
  if (side.count === 0) return null;
  return (
    <Table verticalSpacing="xs" captionSide="top">
      <Table.Caption ta="start" mb={0}>
        {title}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.who()}</Table.Th>
          <Table.Th ta="end">{words.was()}</Table.Th>
          <Table.Th ta="end">{words.wouldBe()}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {side.most.map(({ ambassador: { id, name }, wasMinor, wouldBeMinor }) => (
          <Table.Tr key={id}>
            <Table.Td style={{ overflowWrap: "anywhere" }}>
              <Anchor component={Link} href={`/ambassadors/${id}`}>
                {name || words.gone()}
              </Anchor>
            </Table.Td>
            <Table.Td ta="end">{money(wasMinor)}</Table.Td>
            <Table.Td ta="end">{money(wouldBeMinor)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
