import { Button, Group, Input, Stack, Text } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { readProduct } from "../api.ts";
import { oneProduct } from "../products/product-queries.ts";
import { ProductChoice } from "../rates/choice-field.tsx";
import "./coupons.css";
import { words } from "./words.ts";

/** Chooses for which products something is; for all of them where none is. */
export function ChosenProducts({
  ids,
  onChange,
  error,
  disabled,
}: {
  ids: readonly string[];
  onChange: (ids: string[]) => void;
  error?: ReactNode;
  disabled: boolean;
}) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [last, setLast] = useState("");
  // Those that are found while choosing have their names already.
  const read = useQueries({
    queries: ids.map((productId) => ({
      queryKey: oneProduct(productId),
      queryFn: ({ signal }: { signal: AbortSignal }) => readProduct({ productId }, signal),
      enabled: names[productId] === undefined,
      retry: false,
    })),
  });
  const nameOf = (id: string, place: number) =>
    names[id] ?? read[place]?.data?.title ?? (read[place]?.isError ? words.goneProduct() : "…");
  return (
    <Input.Wrapper label={words.products()} description={words.productsHint()} error={error} labelElement="div">
      <Stack gap="xs" mt="xs">
        {ids.length > 0 && (
          <ul className="coupons-products">
            {ids.map((id, place) => (
              <li key={id}>
                <Text size="sm">{nameOf(id, place)}</Text>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.takeAwayOf({ name: nameOf(id, place) })}
                  disabled={disabled}
                  onClick={() => onChange(ids.filter((other) => other !== id))}
                >
                  {words.takeAway()}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Group grow>
          <ProductChoice
            value={ids.includes(last) ? last : ""}
            onChoose={(id, name) => {
              setNames({ ...names, [id]: name });
              setLast(id);
              if (!ids.includes(id)) onChange([...ids, id]);
            }}
            disabled={disabled}
          />
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
