import { House, Package, ReceiptText, Users } from "lucide-react";
import { Route, Router, Switch } from "wouter";
import { Page } from "../parts/page.tsx";
import { Shell } from "../parts/shell.tsx";
import { SignedIn } from "../parts/signed-in.tsx";

const destinations = [
  { href: "/", label: "Home", icon: House },
  { href: "/products", label: "Products", icon: Package },
  { href: "/ambassadors", label: "Ambassadors", icon: Users },
  { href: "/orders", label: "Orders", icon: ReceiptText },
];

/** The owner's area. */
export function Admin() {
  return (
    <Router base="/admin">
      <Switch>
        <Route path="/sign-in">Sign in</Route>
        <Route>
          <SignedIn scope="admin">
            {(user) => (
              <Shell scope="admin" user={user} home="/" destinations={destinations}>
                <Page title="Home">…</Page>
              </Shell>
            )}
          </SignedIn>
        </Route>
      </Switch>
    </Router>
  );
}
