import { Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Amount } from "../parts/amount.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { listYears, type Year } from "./api.ts";
import { words } from "./earnings-words.ts";

/** What became of one's money, year by year: for one's own tax return. Nothing until there is a year, which comes with the first entry. */
export function EarningsYears() {
  const years = useQuery({ queryKey: ["years"], queryFn: ({ signal }) => listYears({}, signal) });
  const { items = [], currency = "" } = years.data ?? {};
  if (years.isError) return <LoadFailed error={years.error} retry={() => void years.refetch()} />;
  if (items.length === 0) return null;
  return (
    <Paper component="section" withBorder p="lg" bg="var(--surface)" className="not-on-paper">
      <Title order={2} size="h4">
        {words.years()}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {words.yearsWhy()}
      </Text>
      <Stack gap="lg">
        {items.map((item) => (
          <section key={item.year} aria-label={item.year}>
            <Title order={3} size="h5" mb="xs">
              {item.year}
            </Title>
            <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 6 }} m={0} spacing="sm">
              {figures.map(([label, minorOf]) => (
                <div key={label}>
                  <Text component="dt" size="sm" c="dimmed">
                    {label}
                  </Text>
                  <Text component="dd" m={0}>
                    <Amount minor={minorOf(item)} currency={currency} />
                  </Text>
                </div>
              ))}
            </SimpleGrid>
          </section>
        ))}
      </Stack>
    </Paper>
  );
}

/** In the order in which one adds them up. What is rare stands together: a bonus, a debt that was given up, what was owed from before. */
const figures: readonly [string, (year: Year) => number][] = [
  [words.yearOpening(), ({ openingMinor }) => openingMinor],
  [words.yearEarned(), ({ earnedMinor }) => earnedMinor],
  [words.yearTakenBack(), ({ takenBackMinor }) => takenBackMinor],
  [
    words.yearOther(),
    ({ openedMinor, adjustedMinor, writtenOffMinor }) => openedMinor + adjustedMinor + writtenOffMinor,
  ],
  [words.yearPaid(), ({ paidMinor, returnedMinor }) => paidMinor - returnedMinor],
  [words.yearClosing(), ({ closingMinor }) => closingMinor],
];
