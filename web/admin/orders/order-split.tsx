import { Box, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { rateInPercent } from "../../parts/rate.ts";
import type { Order } from "../api.ts";
import { Figures } from "../figures.tsx";
import { shareReason } from "./share-reason.ts";
import { WhereItIs, WhyThisAmount } from "./why-dialog.tsx";
import { words } from "./words.ts";

/** Who gets how much of an order, and why. */
export function OrderSplit({ order }: { order: Order }) {
  const { split, currency, rateBps } = order;
  return (
    <>
      {split && (
        <Figures
          of={[
            [words.rate(), rateBps === undefined ? words.byLine() : rateInPercent(rateBps)],
            [
              words.ambassadorsShare(),
              <strong key="ambassador">
                <Amount minor={split.ambassadorMinor} currency={currency} />
              </strong>,
            ],
            [words.shopsShare(), <Amount key="shop" minor={split.shopMinor} currency={currency} />],
          ]}
        />
      )}
      <Text size="sm" c="dimmed" mt={split ? "md" : 0}>
        {shareReason(order)}
      </Text>
      {/* One that is held back says so below, with the way to release it. */}
      {split && !order.block && (
        <Box mt="xs">
          <WhereItIs order={order} />
        </Box>
      )}
      {split && <WhyThisAmount order={order} />}
    </>
  );
}
