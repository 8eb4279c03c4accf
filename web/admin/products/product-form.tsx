import { Box, Button, Group, Paper, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import { Link } from "wouter";
import * as z from "zod/mini";
import * as contract from "../../../shared/contract/products.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { useRequestForm } from "../../client/form.ts";
import { Problem } from "../../client/problem.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { Picture } from "../../parts/picture.tsx";
import { typedAmount } from "../../parts/typed-amount.ts";
import { Unsaved } from "../../parts/unsaved.tsx";
import type { Product } from "../api.ts";
import { bpsOf, typedPercent } from "../settings/fields.ts";
import { pictureLoads } from "./picture-loads.ts";
import { words } from "./words.ts";

/** What a product is made of. */
export type ProductBody = z.output<typeof contract.createProduct.body>;

/** The fields of a product, new or known. */
export function ProductForm({
  product,
  currency,
  back,
  save,
}: {
  product?: Product;
  currency: string;
  back: string;
  save: (body: ProductBody) => Promise<void>;
}) {
  // An address without a picture is told once; who saves it all the same may have reasons.
  const accepted = useRef("");
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: {
      title: product?.title ?? "",
      description: product?.description ?? "",
      imageUrl: product?.imageUrl ?? "",
      price: product ? typedMoney(product.priceMinor, currency) : "",
      tax: product?.taxBps === undefined ? "" : typedPercent(product.taxBps),
    },
    schema: z.extend(contract.createProduct.body, {
      priceMinor: typedAmount(currency, largestAmountMinor),
      taxBps: z.nullable(z.int(words.typeTax()).check(z.maximum(10_000, words.typeTax()))),
    }),
    toBody: ({ price, tax, imageUrl, ...rest }) => ({
      ...rest,
      imageUrl: imageUrl.trim(),
      priceMinor: parseMoney(price, currency) ?? Number.NaN,
      taxBps: tax.trim() === "" ? null : bpsOf(tax),
    }),
    fieldOf: (path) => ({ priceMinor: "price", taxBps: "tax" })[path] ?? path,
    submit: async (body) => {
      if (body.imageUrl !== accepted.current && !(await pictureLoads(body.imageUrl))) {
        accepted.current = body.imageUrl;
        const message = words.correctOrKeep();
        throw new Problem("invalid_request", message, { errors: [{ path: "imageUrl", message }] });
      }
      await save(body);
    },
  });
  const [pictureUrl] = useDebouncedValue(form.values.imageUrl.trim(), 400);
  const hasPicture = contract.createProduct.body.shape.imageUrl.safeParse(pictureUrl).success;
  const [broken, setBroken] = useState<string>();
  const isBroken = broken === pictureUrl;
  const priceMinor = parseMoney(form.values.price, currency);
  const field = (name: "title" | "description" | "imageUrl" | "price" | "tax") => ({
    disabled: busy,
    ...form.getInputProps(name),
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Paper withBorder bg="var(--surface)" p={{ base: "md", sm: "lg" }} className="product-form">
        <Stack gap="md">
          <FormProblem problem={problem} />
          <TextInput label={words.title()} required maxLength={120} {...field("title")} />
          <Textarea
            label={words.description()}
            required
            maxLength={2000}
            autosize
            minRows={4}
            {...field("description")}
          />
          <TextInput
            label={words.pictureAddress()}
            description={words.beginsWithHttps()}
            required
            inputMode="url"
            autoCapitalize="off"
            spellCheck={false}
            {...field("imageUrl")}
          />
          <TextInput
            label={words.price()}
            description={
              priceMinor === undefined
                ? words.inSuchAs({ currency: currency.toUpperCase(), example: typedMoney(1250, currency) })
                : words.shownAs({ price: formatMoney(priceMinor, currency) })
            }
            required
            inputMode="decimal"
            autoComplete="off"
            rightSection={<Text c="dimmed">{currency.toUpperCase()}</Text>}
            rightSectionWidth={60}
            maw={220}
            {...field("price")}
          />
          <TextInput
            label={words.tax()}
            description={words.aboutTax()}
            inputMode="decimal"
            autoComplete="off"
            maw={220}
            {...field("tax")}
          />
        </Stack>
        <Box className="product-form-picture">
          <Picture src={hasPicture ? pictureUrl : ""} eager onBroken={setBroken} />
          <Text size="sm" c={isBroken ? "red" : "dimmed"} mt="xs" role="status">
            {!hasPicture && words.pictureShownHere()}
            {hasPicture && (isBroken ? words.noPicture() : words.howPictureIsShown())}
          </Text>
        </Box>
      </Paper>
      <Unsaved isDirty={form.isDirty()} />
      <Group mt="md">
        <Button type="submit" loading={busy}>
          {product ? words.saveChanges() : words.add()}
        </Button>
        <Button component={Link} href={back} variant="default">
          {words.cancel()}
        </Button>
      </Group>
    </form>
  );
}
