import { Group, Text } from "@mantine/core";
import { shop } from "../shop/shop.ts";
import "./brand.css";

/** The shop's logo and name. */
export function Brand() {
  return (
    <Group gap={10} wrap="nowrap" className="brand">
      {shop.logoUrl ? (
        <img src={shop.logoUrl} alt="" width={30} height={30} />
      ) : (
        <span className="monogram" aria-hidden="true">
          {[...shop.name][0]?.toUpperCase()}
        </span>
      )}
      <Text component="span" fw={650} className="brand-name">
        {shop.name}
      </Text>
    </Group>
  );
}
