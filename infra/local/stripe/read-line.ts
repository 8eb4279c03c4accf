import { readCurrency } from "./currency.ts";
import { newId } from "./new-id.ts";
import type { LineItem } from "./objects.ts";
import type { Params } from "./params.ts";
import { wrongParam } from "./stripe-error.ts";

/** Reads one of `line_items`, priced on the spot with `price_data`; `created` in epoch seconds. */
export function readLine(line: Params, created: number): { item: LineItem; images: string[] } {
  if (line.text("price") !== undefined) {
    throw wrongParam(line.path("price"), undefined, "Stored prices are unknown to the stand-in: send price_data.");
  }
  const data = line.requiredHash("price_data");
  const currency = readCurrency(data.requiredText("currency"), data.path("currency"));
  const unitAmount = data.requiredInteger("unit_amount", 1);
  const product = data.requiredHash("product_data");
  const name = product.requiredText("name");
  product.text("description");
  product.metadata("metadata");
  const images = product.texts("images");
  if (images.length > 8) throw wrongParam(product.path("images"), undefined, "A product has at most 8 images.");
  const quantity = line.requiredInteger("quantity", 1);
  const amount = unitAmount * quantity;
  const item: LineItem = {
    id: newId("line"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency,
    description: name,
    metadata: {},
    price: {
      id: newId("price"),
      object: "price",
      active: false,
      billing_scheme: "per_unit",
      created,
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId("product"),
      recurring: null,
      tax_behavior: "unspecified",
      tiers_mode: null,
      transform_quantity: null,
      type: "one_time",
      unit_amount: unitAmount,
      unit_amount_decimal: String(unitAmount),
    },
    quantity,
  };
  return { item, images };
}
