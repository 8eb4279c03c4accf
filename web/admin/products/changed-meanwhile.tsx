import { Text } from "@mantine/core";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { When } from "../../parts/when.tsx";
import type { Product } from "../api.ts";
import { ClashDialog } from "../clash-dialog.tsx";
import { PicturesCompared } from "./pictures-compared.tsx";
import { type Difference, differencesOf, type ProductChanges, type Value } from "./product-changes.ts";
import { words } from "./words.ts";

interface Clash {
  theirs: Product;
  mine: ProductChanges;
}

const labels: Record<Difference["field"], string> = {
  title: words.title(),
  description: words.description(),
  imageUrl: words.picture(),
  moreImageUrls: words.furtherPictures(),
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
  const shown = (field: Difference["field"], value: Value) => {
    if (field === "imageUrl" || field === "moreImageUrls")
      return <PicturesCompared urls={[value ?? []].flat().map(String)} />;
    if (value === null) return words.usualTax();
    if (typeof value !== "number") return value;
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
          theirs: shown(it.field, it.theirs),
          mine: it.mine === undefined ? undefined : shown(it.field, it.mine),
        }))
      }
    />
  );
}
