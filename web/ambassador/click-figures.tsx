import { SimpleGrid, Stack, Text } from "@mantine/core";
import { LargeAmount } from "../parts/amount.tsx";
import { rateInPercent } from "../parts/rate.ts";
import type { Stats } from "./api.ts";
import { Figure } from "./figure.tsx";
import { words } from "./statistics-words.ts";

/** How often one's links were opened in a period, and what that made. */
export function ClickFigures({ days, totals, currency }: { days: number; totals: Stats["totals"]; currency: string }) {
  const { views, visitors, conversionBps, perViewMinor } = totals;
  return (
    <Stack gap="xs">
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} m={0} spacing="md">
        <Figure label={words.viewsIn({ days })}>{views.toLocaleString()}</Figure>
        <Figure label={words.visitorsIn({ days })}>{visitors.toLocaleString()}</Figure>
        <Figure label={words.conversion()}>
          {conversionBps === undefined ? words.notKnown() : rateInPercent(conversionBps)}
        </Figure>
        <Figure label={words.perView()}>
          {perViewMinor === undefined ? words.notKnown() : <LargeAmount minor={perViewMinor} currency={currency} />}
        </Figure>
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {words.howCounted()}
      </Text>
    </Stack>
  );
}
