import { Alert, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { formatMoney } from "../../shared/domain/currency.ts";
import { useRequestForm } from "../client/form.ts";
import { Problem } from "../client/problem.ts";
import { Amount } from "../parts/amount.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { shop } from "../shop/shop.ts";
import { linkQuery, type SharedLink } from "./api.ts";
import { emptyBuyer, keepBasket, readBasket } from "./basket.ts";
import { BuyerFields } from "./buyer-fields.tsx";
import { bodyOf, fieldOf, OfferChanged, payFor } from "./order.ts";
import { ProductLine } from "./product-line.tsx";
import { words } from "./words.ts";

/** The contract's own schema with the shop's rule for addresses; most of it has come before it is needed, as the first field asks for it. */
const schemas = async () => {
  try {
    return (await import("./order-schema.ts")).orderSchemas;
  } catch {
    throw new Problem("unreachable", words.shopUnreachable());
  }
};

/** The basket and the buyer's form, side by side where there is room. */
export function OrderForm({ code, delivery, products }: Pick<SharedLink, "code" | "delivery" | "products">) {
  const client = useQueryClient();
  const kept = readBasket(code);
  const only = products.length === 1 ? products[0] : undefined;
  const [quantities, setQuantities] = useState<Readonly<Record<string, number>>>(
    kept?.quantities ?? (only ? { [only.id]: 1 } : {}),
  );
  const lines = products.map((product) => ({ product, quantity: quantities[product.id] ?? 0 }));
  const totalMinor = lines.reduce((sum, { product, quantity }) => sum + product.priceMinor * quantity, 0);

  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: { ...(kept?.buyer ?? emptyBuyer) },
    schema: async () => (await schemas())[delivery],
    toBody: (buyer) => bodyOf(code, buyer, lines),
    fieldOf,
    submit: async (body) => {
      try {
        await payFor(code, body, totalMinor);
      } catch (error) {
        if (error instanceof OfferChanged) await client.refetchQueries(linkQuery(code));
        throw error;
      }
    },
  });
  const { values, errors } = form;
  useEffect(() => keepBasket(code, { quantities, buyer: values }), [code, quantities, values]);

  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What was inert while the order was placed could not take the focus.
    if (!busy) panel.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [busy]);

  return (
    <form ref={panel} onSubmit={onSubmit} onFocus={() => void schemas().catch(() => {})} noValidate className="order">
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
          <BuyerFields form={form} delivery={delivery} />
        </div>
        <Group justify="space-between" className="order-total">
          <Text fw={600}>{words.total()}</Text>
          <Text fw={700} size="xl" aria-live="polite">
            <Amount minor={totalMinor} />
          </Text>
        </Group>
        {errors.lines && <Alert color="red" role="alert" title={errors.lines} />}
        <FormProblem problem={problem} />
        <Button type="submit" size="lg" fullWidth loading={busy} loaderProps={{ "aria-label": words.oneMoment() }}>
          {totalMinor > 0 ? words.pay({ amount: formatMoney(totalMinor, shop.currency) }) : words.goToPayment()}
        </Button>
      </Stack>
    </form>
  );
}
