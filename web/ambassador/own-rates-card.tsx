import { Paper, Table, Text, Title } from "@mantine/core";
import { formatMoney } from "../../shared/domain/currency.ts";
import { rateInPercent } from "../parts/rate.ts";
import { longDay } from "../parts/utc-day.ts";
import type { OwnRates } from "./api.ts";
import { givesIn, inOrder, type OwnRule, useOwnRates } from "./own-rates.ts";
import { OwnTier } from "./own-tier.tsx";
import { words } from "./rate-words.ts";

/** What one's sales earn, where that is not one rate for all. */
export function OwnRatesCard() {
  const { data } = useOwnRates();
  if (!data) return null;
  const { announced } = data;
  const isPlain = (set: Set) => set.rules.length + set.excluded.length + set.caps.length === 0;
  if (isPlain(data) && !announced && data.tiers.length === 0) return null;
  const lead = { rate: rateInPercent(data.rateBps) };
  return (
    <Paper
      component="section"
      withBorder
      bg="var(--surface)"
      p="lg"
      aria-label={words.title()}
      className="not-on-paper"
    >
      <Title order={2} size="h5">
        {words.title()}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md">
        {isPlain(data) ? words.leadPlain(lead) : words.lead(lead)}
      </Text>
      {!isPlain(data) && <Earned set={data} rates={data} />}
      <OwnTier rates={data} />
      {announced && (
        <>
          <Title order={3} size="h6" mt="lg">
            {words.announcedFrom({ first: longDay(announced.firstDay) })}
          </Title>
          <Text size="sm" c="dimmed" mt={4} mb={isPlain(announced) ? 0 : "md"}>
            {isPlain(announced) ? words.announcedPlain(lead) : words.announcedMeans(lead)}
          </Text>
          {!isPlain(announced) && <Earned set={announced} rates={data} />}
        </>
      )}
    </Paper>
  );
}

type Set = Pick<OwnRates, "rules" | "excluded" | "caps">;

/** What sales earn by a set of rules, line by line. */
function Earned({ set, rates }: { set: Set; rates: OwnRates }) {
  const { currency } = rates;
  return (
    <Table verticalSpacing="xs" horizontalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.what()}</Table.Th>
          <Table.Th>{words.earns()}</Table.Th>
          <Table.Th>{words.when()}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {set.excluded.map((id) => (
          <Row key={id} of={[nameIn(rates, id), words.nothing(), words.always()]} />
        ))}
        {inOrder(set).map((rule) => (
          <Row key={rule.id} of={[whatOf(rule, rates), givesIn(rule, currency), daysOf(rule)]} />
        ))}
        {set.caps.map(({ productId, mostMinor }) => {
          const most = words.capOf({ amount: formatMoney(mostMinor, currency) });
          return <Row key={`cap ${productId}`} of={[nameIn(rates, productId), most, words.always()]} />;
        })}
      </Table.Tbody>
    </Table>
  );
}

const Row = ({ of: [what, earns, when] }: { of: [string, string, string] }) => (
  <Table.Tr>
    <Table.Td style={{ overflowWrap: "anywhere" }}>{what}</Table.Td>
    <Table.Td>{earns}</Table.Td>
    <Table.Td>{when}</Table.Td>
  </Table.Tr>
);

const nameIn = ({ names }: OwnRates, id: string | undefined): string =>
  names.find((it) => it.id === id)?.name ?? words.gone();

function whatOf({ kind, productId, tierId, code = "" }: OwnRule, rates: OwnRates): string {
  if (kind === "programme") return words.forAll();
  if (kind === "link") return words.forLink({ code });
  if (kind === "group") return words.forGroup();
  if (kind === "tier") return words.forTier({ tier: nameIn(rates, tierId) });
  return kind === "ambassador" ? words.forYou() : words.forProduct({ product: nameIn(rates, productId) });
}

function daysOf({ firstDay, lastDay }: OwnRule): string {
  if (firstDay && lastDay) return words.fromTo({ first: longDay(firstDay), last: longDay(lastDay) });
  if (firstDay) return words.from({ first: longDay(firstDay) });
  return lastDay ? words.until({ last: longDay(lastDay) }) : words.always();
}
