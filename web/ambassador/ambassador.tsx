import { ChartNoAxesColumn, Link2, ShoppingBag, Trophy } from "lucide-react";
import { Route, Switch } from "wouter";
import { Amount } from "../parts/amount.tsx";
import { Page } from "../parts/page.tsx";
import { Shell } from "../parts/shell.tsx";
import { SignedIn } from "../parts/signed-in.tsx";

const destinations = [
  { href: "/products", label: "Products", icon: ShoppingBag },
  { href: "/links", label: "Links", icon: Link2 },
  { href: "/stats", label: "Statistics", icon: ChartNoAxesColumn },
  { href: "/rankings", label: "Rankings", icon: Trophy },
];

/** The ambassadors' area: its public pages, and those of who is signed in. */
export function Ambassador() {
  return (
    <Switch>
      <Route path="/sign-in">Sign in</Route>
      <Route>
        <SignedIn scope="ambassador">
          {(user) => (
            <Shell
              scope="ambassador"
              user={user}
              home="/products"
              destinations={destinations}
              aside={<Amount minor={user.revenueMinor ?? 0} />}
            >
              <Page title="Products">…</Page>
            </Shell>
          )}
        </SignedIn>
      </Route>
    </Switch>
  );
}
