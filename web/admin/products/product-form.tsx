import { Button, Group, Paper, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import * as z from "zod/mini";
import * as contract from "../../../shared/contract/products.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { largestAmountMinor } from "../../../shared/domain/money.ts";
import { picturesOf } from "../../../shared/domain/product-pictures.ts";
import { useRequestForm } from "../../client/form.ts";
import { Problem } from "../../client/problem.ts";
import { FormProblem } from "../../parts/notices.tsx";
import { parseMoney, typedMoney } from "../../parts/parse-money.ts";
import { typedAmount } from "../../parts/typed-amount.ts";
import { Unsaved } from "../../parts/unsaved.tsx";
import type { Product } from "../api.ts";
import { bpsOf, typedPercent } from "../settings/fields.ts";
import { PicturesField } from "./pictures-field.tsx";
import { useTypedPicture } from "./use-typed-picture.ts";
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
  const wrongWith = useTypedPicture();
  const [isAdding, setAdding] = useState(false);
  const [isUploading, setUploading] = useState(false);
  const { form, onSubmit, problem, busy } = useRequestForm({
    initialValues: {
      title: product?.title ?? "",
      description: product?.description ?? "",
      pictures: product ? picturesOf(product) : [],
      /** Of one more picture. */
      address: "",
      price: product ? typedMoney(product.priceMinor, currency) : "",
      tax: product?.taxBps === undefined ? "" : typedPercent(product.taxBps),
    },
    schema: z.extend(contract.createProduct.body, {
      priceMinor: typedAmount(currency, largestAmountMinor),
      taxBps: z.nullable(z.int(words.typeTax()).check(z.maximum(10_000, words.typeTax()))),
    }),
    toBody: ({ price, tax, pictures, address, ...rest }) => ({
      ...rest,
      ...picturesIn(pictures, address.trim()),
      priceMinor: parseMoney(price, currency) ?? Number.NaN,
      taxBps: tax.trim() === "" ? null : bpsOf(tax),
    }),
    fieldOf: (path) =>
      ({ priceMinor: "price", taxBps: "tax" })[path] ?? path.replace(/^(imageUrl|moreImageUrls).*/, "address"),
    submit: async (body, { pictures, address }) => {
      const message = address.trim() === "" ? undefined : await wrongWith(address.trim(), pictures);
      if (message) throw new Problem("invalid_request", message, { errors: [{ path: "imageUrl", message }] });
      await save(body);
    },
  });
  const setPictures = (pictures: string[]) => {
    form.setFieldValue("pictures", pictures);
    form.clearFieldError("address");
  };
  async function addTyped(): Promise<void> {
    const address = form.getValues().address.trim();
    if (isAdding || address === "") return;
    setAdding(true);
    const message = await wrongWith(address, form.getValues().pictures);
    setAdding(false);
    // Its button is off while the field is empty, and would leave the focus nowhere.
    form.getInputNode("address")?.focus();
    if (message) return form.setFieldError("address", message);
    setPictures([...form.getValues().pictures, address]);
    form.setFieldValue("address", "");
  }
  const priceMinor = parseMoney(form.values.price, currency);
  const field = (name: "title" | "description" | "address" | "price" | "tax") => ({
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
        <PicturesField
          current={() => form.getValues().pictures}
          address={{ value: form.values.address, ...field("address") }}
          disabled={busy || isAdding}
          onChange={setPictures}
          onAdd={() => void addTyped()}
          onUpload={setUploading}
        />
      </Paper>
      <Unsaved isDirty={form.isDirty()} />
      <Group mt="md">
        <Button type="submit" loading={busy} disabled={isUploading}>
          {product ? words.saveChanges() : words.add()}
        </Button>
        <Button component={Link} href={back} variant="default">
          {words.cancel()}
        </Button>
      </Group>
    </form>
  );
}

/** Pictures as the API takes them, with the one whose address is typed as the last. */
function picturesIn(pictures: readonly string[], typed: string) {
  const [imageUrl = "", ...moreImageUrls] = typed === "" ? pictures : [...pictures, typed];
  return { imageUrl, moreImageUrls };
}
