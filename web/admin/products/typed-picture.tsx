import { Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { createProduct } from "../../../shared/contract/products.ts";
import { Picture } from "../../parts/picture.tsx";
import { words } from "./picture-words.ts";

/** How a picture looks whose address is being typed. */
export function TypedPicture({ address }: { address: string }) {
  const [settled] = useDebouncedValue(address, 400);
  const [broken, setBroken] = useState<string>();
  const isAddress = createProduct.body.shape.imageUrl.safeParse(settled).success;
  const isBroken = broken === settled;
  return (
    <div className="typed-picture" role="status">
      {isAddress && address !== "" && (
        <>
          <Picture src={settled} width={64} eager onBroken={setBroken} />
          <Text size="sm" c={isBroken ? "red" : "dimmed"}>
            {isBroken ? words.noPicture() : words.addsTyped()}
          </Text>
        </>
      )}
    </div>
  );
}
