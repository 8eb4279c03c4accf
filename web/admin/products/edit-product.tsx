import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { Problem } from "../../client/problem.ts";
import { type Product, readProduct, updateProduct } from "../api.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { changesOf, type ProductChanges } from "./product-changes.ts";
import { ProductForm } from "./product-form.tsx";
import { showSaved } from "./product-queries.ts";
import { words } from "./words.ts";

/** What somebody else saved while one was typing, and what one wanted to save. */
interface Clash {
  theirs: Product;
  mine: ProductChanges;
}

/**
 * Changes a product: sends what was changed, with the version that the form was opened with. Where the product was changed since,
 * one sees what was saved and chooses.
 * @param read the product as it was read last; the form keeps to what it was opened with
 */
export function EditProduct({ read, back }: { read: Product; back: string }) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [opened, setOpened] = useState(read);
  const [clash, setClash] = useState<Clash>();
  const productId = opened.id;

  async function save(mine: ProductChanges, version: number): Promise<void> {
    try {
      const saved = await updateProduct({ productId, ...mine, ifMatch: version });
      showSaved(client, saved, false);
      notifications.show({ color: "green", message: words.wasSaved({ title: saved.title }) });
      navigate(back);
    } catch (error) {
      if (!(error instanceof Problem && error.code === "stale_version")) throw error;
      setClash({ theirs: await readProduct({ productId }), mine });
    }
  }

  return (
    <>
      <ProductForm
        key={opened.version}
        product={opened}
        currency={opened.currency}
        back={back}
        save={async (body) => {
          const mine = changesOf(opened, body);
          if (Object.keys(mine).length > 0) await save(mine, opened.version);
          else navigate(back);
        }}
      />
      <ChangedMeanwhile
        opened={opened}
        clash={clash}
        onClose={() => setClash(undefined)}
        keepMine={({ mine, theirs }) => save(mine, theirs.version)}
        takeTheirs={({ theirs }) => {
          showSaved(client, theirs, false);
          setClash(undefined);
          setOpened(theirs);
        }}
      />
    </>
  );
}
