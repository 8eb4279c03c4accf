import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import ChartNoAxesColumn from "~icons/lucide/chart-no-axes-column";
import Link2 from "~icons/lucide/link-2";
import ShoppingBag from "~icons/lucide/shopping-bag";
import Trophy from "~icons/lucide/trophy";
import Wallet from "~icons/lucide/wallet";
import { SignedIn } from "../accounts/signed-in.tsx";
import type { User } from "../client/session.ts";
import { NotFound } from "../parts/not-found.tsx";
import { Shell } from "../parts/shell.tsx";
import { UnknownAddress } from "../parts/unknown-address.tsx";
import { words } from "./area-words.ts";
import { Products } from "./products.tsx";
import { Revenue } from "./revenue.tsx";
import { Suspended } from "./suspended.tsx";
import { TermsBanner } from "./terms-banner.tsx";
import { Unconfirmed } from "./unconfirmed.tsx";
import { Welcome } from "./welcome.tsx";

const Links = lazy(async () => ({ default: (await import("./links.tsx")).Links }));
const Statistics = lazy(async () => ({ default: (await import("./statistics.tsx")).Statistics }));
const EarningsPages = lazy(async () => ({ default: (await import("./earnings-pages.tsx")).EarningsPages }));
const Rankings = lazy(async () => ({ default: (await import("./rankings.tsx")).Rankings }));
const Waiting = lazy(async () => ({ default: (await import("./waiting.tsx")).Waiting }));
const OwnProfile = lazy(async () => ({ default: (await import("./own-profile.tsx")).OwnProfile }));
const SignIn = lazy(async () => ({ default: (await import("../accounts/sign-in.tsx")).SignIn }));
const SignUp = lazy(async () => ({ default: (await import("../accounts/sign-up.tsx")).SignUp }));
const AcceptInvitation = lazy(async () => ({
  default: (await import("../accounts/sign-up.tsx")).AcceptInvitation,
}));
const ForgotPassword = lazy(async () => ({
  default: (await import("../accounts/forgot-password.tsx")).ForgotPassword,
}));
const ConfirmEmail = lazy(async () => ({ default: (await import("../accounts/confirm-email.tsx")).ConfirmEmail }));
const LeftPage = lazy(async () => ({ default: (await import("./left-page.tsx")).LeftPage }));
const TermsPage = lazy(async () => ({ default: (await import("./terms-page.tsx")).TermsPage }));
const Unsubscribe = lazy(async () => ({ default: (await import("../accounts/unsubscribe.tsx")).Unsubscribe }));
const ConfirmAddress = lazy(async () => ({
  default: (await import("../accounts/confirm-address.tsx")).ConfirmAddress,
}));
const ResetPassword = lazy(async () => ({ default: (await import("../accounts/reset-password.tsx")).ResetPassword }));

/** Whether somebody has not begun: they see what they wait for, and their profile. */
const isWaiting = ({ standing }: User): boolean => standing === "applied" || standing === "declined";

const destinations = [
  { href: "/products", label: words.products(), icon: ShoppingBag },
  { href: "/links", label: words.links(), icon: Link2 },
  { href: "/stats", label: words.statistics(), icon: ChartNoAxesColumn },
  { href: "/earnings", label: words.earnings(), icon: Wallet },
  { href: "/rankings", label: words.rankings(), icon: Trophy },
];

/** The pages of who is signed in. */
const own = /^\/(?:products|links|stats|earnings(?:\/\w+)?|rankings|profile)\/?$/;

/** The ambassadors' area: its public pages, and those of who is signed in. */
export function Ambassador() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={Welcome} />
        <Route path="/sign-in">
          <SignIn scope="ambassador" />
        </Route>
        <Route path="/sign-up" component={SignUp} />
        <Route path="/invitation" component={AcceptInvitation} />
        <Route path="/forgot-password">
          <ForgotPassword scope="ambassador" />
        </Route>
        <Route path="/reset-password">
          <ResetPassword scope="ambassador" />
        </Route>
        <Route path="/confirm-email">
          <ConfirmEmail scope="ambassador" />
        </Route>
        <Route path="/unsubscribe" component={Unsubscribe} />
        <Route path="/confirm-address" component={ConfirmAddress} />
        <Route path="/terms" component={TermsPage} />
        <Route path="/left" component={LeftPage} />
        <Route path={own} component={Own} />
        <Route>
          <UnknownAddress scope="ambassador">
            <Own />
          </UnknownAddress>
        </Route>
      </Switch>
    </Suspense>
  );
}

function Own() {
  return (
    <SignedIn scope="ambassador">
      {(user) => (
        <Shell
          scope="ambassador"
          user={user}
          home="/products"
          destinations={isWaiting(user) ? [] : destinations}
          aside={<Revenue minor={user.revenueMinor ?? 0} />}
        >
          {!user.emailConfirmed && <Unconfirmed user={user} />}
          {user.termsToAccept !== undefined && <TermsBanner />}
          {user.standing === "suspended" && <Suspended user={user} />}
          <Suspense fallback={<Skeleton height={36} width={200} />}>
            <Switch>
              <Route path="/profile">
                <OwnProfile user={user} />
              </Route>
              {isWaiting(user) && (
                <Route>
                  <Waiting user={user} />
                </Route>
              )}
              <Route path="/products">
                <Products user={user} />
              </Route>
              <Route path="/links" component={Links} />
              <Route path="/stats">
                <Statistics user={user} />
              </Route>
              <Route path="/earnings/*?" component={EarningsPages} />
              <Route path="/rankings" component={Rankings} />
              <Route>
                <NotFound home="/products" />
              </Route>
            </Switch>
          </Suspense>
        </Shell>
      )}
    </SignedIn>
  );
}
