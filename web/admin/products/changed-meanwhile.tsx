import { Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { When } from "../../parts/when.tsx";
import type { Product } from "../api.ts";
import { ClashDialog } from "../clash-dialog.tsx";
import { type Difference, differencesOf, type ProductChanges } from "./product-changes.ts";
import { words } from "./words.ts";

interface Clash {
  theirs: Product;
  mine: ProductChanges;
}

const labels: Record<Difference["field"], string> = {
  title: words.title(),
  description: words.description(),
  imageUrl: words.pictureAddress(),
  priceMinor: words.price(),
  taxBps: words.tax(),
};

/** Shows what was saved of a product since it was opened. */
export function ChangedMeanwhile({
  opened,
  ...dialog
}: {
  opened: Product;
  clash: Clash | undefined;
  onClose: () => void;
  keepMine: (clash: Clash) => Promise<void>;
  takeTheirs: (clash: Clash) => void;
}) {
  const text = (field: Difference["field"], value: Difference["theirs"]) => {
    if (value === null) return words.usualTax();
    if (typeof value === "string") return value;
    return field === "taxBps" ? rateInPercent(value) : formatMoney(value, opened.currency);
  };
  return (
    <ClashDialog
      {...dialog}
      title={words.changedMeanwhile()}
      lead={({ theirs }) => (
        <Text size="sm">
          {words.wasSavedAt()} <When at={theirs.updatedAt} withTime />
          {words.afterYouOpened()}
        </Text>
      )}
      differences={({ theirs, mine }) =>
        differencesOf(opened, theirs, mine).map((it) => ({
          label: labels[it.field],
          theirs: text(it.field, it.theirs),
          mine: it.mine === undefined ? undefined : text(it.field, it.mine),
        }))
      }
    />
  );
}
