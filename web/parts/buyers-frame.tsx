import { Container, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import * as words from "../../shared/words/en/buyers-frame.ts";
import { shop } from "../shop/shop.ts";
import { Brand } from "./brand.tsx";
import "./buyers-frame.css";
import { SchemeToggle } from "./scheme-toggle.tsx";
import { ShopLinks } from "./shop-links.tsx";

/** What is around every page that buyers see: whose shop it is, and the shop's own pages. */
export function BuyersFrame({ children }: { children: ReactNode }) {
  return (
    <div className="buyers-frame">
      <Container component="header" size="lg" w="100%" py="md">
        <Group justify="space-between" wrap="nowrap">
          <Brand />
          <SchemeToggle />
        </Group>
      </Container>
      <Container component="main" size="lg" w="100%" py="md" flex={1}>
        {children}
      </Container>
      <Container component="footer" size="lg" w="100%" py="xl">
        <Text size="sm" c="dimmed">
          {words.youPayOnStripe({ shop: shop.name })}
        </Text>
        <ShopLinks />
      </Container>
    </div>
  );
}
