import { Anchor, Group, Text } from "@mantine/core";
import { Amount } from "../../parts/amount.tsx";
import { CopyButton } from "../../parts/copy-button.tsx";
import { Picture } from "../../parts/picture.tsx";
import { plainAddress } from "../../parts/plain-address.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { When } from "../../parts/when.tsx";
import type { LinkWithRevenue } from "../api.ts";
import { Figures } from "../figures.tsx";
import { words } from "./ambassadors-words.ts";

/** A link: its address to open or to copy, the products behind it, and what it has brought. */
export function LinkCard({ link }: { link: LinkWithRevenue }) {
  const {
    url,
    products,
    orders,
    revenueMinor,
    currency,
    createdAt,
    name,
    archivedAt,
    views,
    visitors,
    conversionBps,
    perViewMinor,
    referrers,
  } = link;
  return (
    <li className="ambassador-link" data-row>
      <div>
        {name && (
          <Text fw={600} style={{ overflowWrap: "anywhere" }}>
            {name}
          </Text>
        )}
        {archivedAt && (
          <Text size="sm" c="dimmed">
            {words.archived()} <When at={archivedAt} />
            {words.nothingThroughIt()}
          </Text>
        )}
        <Group gap="xs" wrap="nowrap">
          <Anchor href={url} data-row-focus target="_blank" rel="noreferrer" truncate>
            {plainAddress(url)}
          </Anchor>
          <CopyButton text={url} label={words.copy()} variant="subtle" color="gray" h={40} px="xs" flex="none" />
        </Group>
        <ul className="ambassador-link-products">
          {products.map((product) => (
            <li key={product.id}>
              <Picture src={product.imageUrl} width={36} />
              <Text size="sm">{product.title}</Text>
            </li>
          ))}
        </ul>
        {products.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.productsGone()}
          </Text>
        )}
      </div>
      <Figures
        of={[
          [
            words.views(),
            <span key="views" className="amount">
              {views.toLocaleString()}
            </span>,
          ],
          [
            words.visitors(),
            <span key="visitors" className="amount">
              {visitors.toLocaleString()}
            </span>,
          ],
          [
            words.orders(),
            <span key="orders" className="amount">
              {orders}
            </span>,
          ],
          [
            words.conversion(),
            <span key="conversion" className="amount">
              {conversionBps === undefined ? words.notKnown() : rateInPercent(conversionBps)}
            </span>,
          ],
          [words.revenue(), <Amount key="revenue" minor={revenueMinor} currency={currency} />],
          [
            words.perView(),
            perViewMinor === undefined ? (
              words.notKnown()
            ) : (
              <Amount key="perView" minor={perViewMinor} currency={currency} />
            ),
          ],
          ...(referrers.length > 0 ? ([[words.fromSites(), sitesOf(referrers)]] as const) : []),
          [words.made(), <When key="made" at={createdAt} />],
        ]}
      />
    </li>
  );
}

/** The three sites that the most views came from. */
const sitesOf = (referrers: LinkWithRevenue["referrers"]): string =>
  referrers
    .slice(0, 3)
    .map(({ host }) => host)
    .join(", ");
