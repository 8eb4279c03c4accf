import { Alert, Button, Group, Stack, Title } from "@mantine/core";
import { type Query, useIsFetching, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { formatMoney } from "../../shared/domain/currency.ts";
import { deliveryMinor } from "../../shared/domain/delivery.ts";
import { useRequestForm } from "../client/form.ts";
import { Problem } from "../client/problem.ts";
import { Amount } from "../parts/amount.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { shop } from "../shop/shop.ts";
import type { SharedLink } from "./api.ts";
import { emptyBuyer, keepBasket, readBasket } from "./basket.ts";
import { BuyerFields } from "./buyer-fields.tsx";
import { couponOfAddress } from "./coupon-of-address.ts";
import { laterPart } from "./later-part.tsx";
import { bodyOf, fieldOf, OfferChanged, payFor } from "./order.ts";
import { OrderSum } from "./order-sum.tsx";
import { ProductLine } from "./product-line.tsx";
import { words } from "./words.ts";

/** The contract's own schema with the shop's rule for addresses; most of it has come before it is needed, as the first field asks for it. */
const later = async () => {
  try {
    return (await import("./order-schema.ts")).orderSchema;
  } catch {
    throw new Problem("unreachable", words.shopUnreachable());
  }
};

// Most buyers have no code: its field comes with who asks for it.
const CouponPart = laterPart("CouponPart");

const isOfOffer = ({ queryKey: [about] }: Query) => about === "link" || about === "coupon";

/** The basket and the buyer's form, side by side where there is room. */
export function OrderForm(link: SharedLink) {
  const { code, delivery, deliveryTerms, products } = link;
  const client = useQueryClient();
  const kept = readBasket(code);
  const only = products.length === 1 ? products[0] : undefined;
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>(
    kept?.quantities ?? (only ? { [only.id]: 1 } : {}),
  );
  const lines = products.map((product) => ({ product, quantity: quantities[product.id] ?? 0 }));
  const [coupon, setCoupon] = useState(kept?.coupon ?? couponOfAddress());
  const [offMinor, setOffMinor] = useState(0);
  const goodsMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0 - offMinor);
  const feeMinor = deliveryTerms && goodsMinor > 0 ? deliveryMinor({ delivery, deliveryTerms }, goodsMinor) : 0;
  const totalMinor = goodsMinor + feeMinor;

  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { ...(kept?.buyer ?? emptyBuyer) },
    schema: async () => (await later())(link),
    toBody: (buyer) => bodyOf(code, buyer, lines, coupon),
    fieldOf,
    submit: async (body) => {
      try {
        await payFor(code, body, totalMinor);
      } catch (error) {
        // Of a coupon that is no longer what it was, too, the page then shows what holds.
        if (error instanceof OfferChanged) await client.refetchQueries({ predicate: isOfOffer });
        throw error;
      }
    },
  });
  const { values, errors } = form;
  useEffect(() => keepBasket(code, { quantities, buyer: values, coupon }), [code, quantities, values, coupon]);

  // Until it is known what a coupon takes off, the total is not what would be paid.
  const isPricing = useIsFetching({ queryKey: ["coupon"] }) > 0;

  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was inert while the order was placed could not take the focus.
    if (!busy) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [busy]);

  return (
    <>
      <form ref={panel} onSubmit={onSubmit} onFocus={() => void later().catch(() => {})} noValidate className="order">
        <Stack gap="sm" component="section" aria-label={words.products()} className="order-products" inert={busy}>
          {lines.map(({ product, quantity }, index) => (
            <ProductLine
              key={product.id}
              product={product}
              quantity={quantity}
              eager={index < 3}
              onChange={(next) => {
                setQuantities((before) => ({ ...before, [product.id]: next }));
                form.clearFieldError("lines");
              }}
            />
          ))}
        </Stack>
        <Stack className="panel order-buyer" gap="md">
          <Title order={2} size="h4">
            {words.yourOrder()}
          </Title>
          <div className="order-fields" inert={busy}>
            <BuyerFields form={form} {...link} />
          </div>
          {coupon === undefined ? (
            <Button variant="default" onClick={() => setCoupon("")}>
              {words.haveCode()}
            </Button>
          ) : (
            <CouponPart {...{ code, coupon, busy, form, lines, onPriced: setOffMinor, onChange: setCoupon }} />
          )}
          <OrderSum {...link} feeMinor={feeMinor} totalMinor={totalMinor} />
          {errors.lines && <Alert color="red" role="alert" title={errors.lines} />}
          <FormProblem problem={problem} />
          <Button
            type="submit"
            size="lg"
            fullWidth
            loading={busy || isPricing}
            loaderProps={{ "aria-label": words.oneMoment() }}
          >
            {totalMinor > 0 ? words.pay({ amount: formatMoney(totalMinor, shop.currency) }) : words.goToPayment()}
          </Button>
        </Stack>
      </form>
      {totalMinor > 0 && (
        // The same total is read out below the fields.
        <Group justify="space-between" className="order-bar" hiddenFrom="md" aria-hidden>
          <span>{words.total()}</span>
          <Amount minor={totalMinor} />
        </Group>
      )}
    </>
  );
}
