import { Container, Group, Text } from "@mantine/core";
import { Route, Switch } from "wouter";
import { Brand } from "../parts/brand.tsx";
import { SchemeToggle } from "../parts/scheme-toggle.tsx";
import { shop } from "../shop/shop.ts";
import { laterPart } from "./later-part.tsx";
import { DeadLink, LinkPage } from "./link-page.tsx";
import { ShopLinks } from "./shop-links.tsx";
import { words } from "./words.ts";

// Seen after paying: not a part of what a buyer waits for first.
const SuccessPage = laterPart("SuccessPage");

/** The buyer's area: a link's page, and where Stripe sends the buyer back to. */
export function Checkout() {
  return (
    <div className="checkout">
      <Container component="header" size="lg" w="100%" py="md">
        <Group justify="space-between" wrap="nowrap">
          <Brand />
          <SchemeToggle />
        </Group>
      </Container>
      <Container component="main" size="lg" w="100%" py="md" flex={1}>
        <Switch>
          <Route path="/c/:code">{({ code }) => <LinkPage key={code} code={code} />}</Route>
          <Route path="/c/:code/cancelled">{({ code }) => <LinkPage key={code} code={code} cancelled />}</Route>
          <Route path="/c/:code/success">{({ code }) => <SuccessPage code={code} />}</Route>
          <Route>
            <DeadLink />
          </Route>
        </Switch>
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
