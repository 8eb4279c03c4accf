import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Route, Router, Switch } from "wouter";
import BadgePercent from "~icons/lucide/badge-percent";
import BookOpenText from "~icons/lucide/book-open-text";
import FileClock from "~icons/lucide/file-clock";
import HandCoins from "~icons/lucide/hand-coins";
import House from "~icons/lucide/house";
import Mails from "~icons/lucide/mails";
import Package from "~icons/lucide/package";
import ReceiptText from "~icons/lucide/receipt-text";
import Settings from "~icons/lucide/settings";
import TicketPercent from "~icons/lucide/ticket-percent";
import UserCog from "~icons/lucide/user-cog";
import Users from "~icons/lucide/users";
import { SignedIn } from "../accounts/signed-in.tsx";
import type { User } from "../client/session.ts";
import { FindButton } from "../parts/find/find-button.tsx";
import { NotFound } from "../parts/not-found.tsx";
import { Shell } from "../parts/shell.tsx";
import { UnknownAddress } from "../parts/unknown-address.tsx";
import { AmbassadorsPage } from "./ambassadors/ambassadors-page.tsx";
import { HomePage } from "./home/home-page.tsx";
import { mayDo, RoleGiven } from "./may.tsx";
import { OrdersPage } from "./orders/orders-page.tsx";
import { ProductsPage } from "./products/products-page.tsx";
import { words } from "./words.ts";

const AmbassadorPage = lazy(async () => ({
  default: (await import("./ambassadors/ambassador-page.tsx")).AmbassadorPage,
}));
const NewProductPage = lazy(async () => ({ default: (await import("./products/product-page.tsx")).NewProductPage }));
const ProductPage = lazy(async () => ({ default: (await import("./products/product-page.tsx")).ProductPage }));
const OrderPage = lazy(async () => ({ default: (await import("./orders/order-page.tsx")).OrderPage }));
const PackingSlipsPage = lazy(async () => ({
  default: (await import("./orders/shipping/packing-slips-page.tsx")).PackingSlipsPage,
}));
const AuditPage = lazy(async () => ({ default: (await import("./audit/audit-page.tsx")).AuditPage }));
const BooksPage = lazy(async () => ({ default: (await import("./books/books-page.tsx")).BooksPage }));
const PayoutsPage = lazy(async () => ({ default: (await import("./payouts/payouts-page.tsx")).PayoutsPage }));
const TotalsPage = lazy(async () => ({ default: (await import("./payouts/totals-page.tsx")).TotalsPage }));
const RunsPage = lazy(async () => ({ default: (await import("./payouts/runs-page.tsx")).RunsPage }));
const RunPage = lazy(async () => ({ default: (await import("./payouts/run-page.tsx")).RunPage }));
const QuestionsPage = lazy(async () => ({ default: (await import("./questions/questions-page.tsx")).QuestionsPage }));
const InvitationsPage = lazy(async () => ({
  default: (await import("./invitations/invitations-page.tsx")).InvitationsPage,
}));
const CouponsPage = lazy(async () => ({ default: (await import("./coupons/coupons-page.tsx")).CouponsPage }));
const GroupsPage = lazy(async () => ({ default: (await import("./groups/groups-page.tsx")).GroupsPage }));
const SettingsPage = lazy(async () => ({ default: (await import("./settings/settings-page.tsx")).SettingsPage }));
const EmailsPage = lazy(async () => ({ default: (await import("./emails/emails-page.tsx")).EmailsPage }));
const EmailPage = lazy(async () => ({ default: (await import("./emails/email-page.tsx")).EmailPage }));
const RatesPage = lazy(async () => ({ default: (await import("./rates/rates-page.tsx")).RatesPage }));
const TeamPage = lazy(async () => ({ default: (await import("./team/team-page.tsx")).TeamPage }));
const JoinTeam = lazy(async () => ({ default: (await import("../accounts/join-team.tsx")).JoinTeam }));
const Profile = lazy(async () => ({ default: (await import("../accounts/profile.tsx")).Profile }));
const OwnersFinder = lazy(async () => ({ default: (await import("./find/owners-finder.tsx")).OwnersFinder }));
const SetUpFirst = lazy(async () => ({ default: (await import("../accounts/set-up-first.tsx")).SetUpFirst }));
const SignIn = lazy(async () => ({ default: (await import("../accounts/sign-in.tsx")).SignIn }));
const ForgotPassword = lazy(async () => ({
  default: (await import("../accounts/forgot-password.tsx")).ForgotPassword,
}));
const ConfirmEmail = lazy(async () => ({ default: (await import("../accounts/confirm-email.tsx")).ConfirmEmail }));
const ResetPassword = lazy(async () => ({ default: (await import("../accounts/reset-password.tsx")).ResetPassword }));

const destinations = [
  { href: "/", label: words.home(), icon: House },
  { href: "/products", label: words.products(), icon: Package },
  { href: "/ambassadors", label: words.ambassadors(), icon: Users },
  { href: "/orders", label: words.orders(), icon: ReceiptText },
];
/** Where one goes seldom, and who may: in the account's menu. */
const more = [
  { href: "/team", label: words.team(), icon: UserCog, deed: "team" },
  { href: "/settings", label: words.settings(), icon: Settings, deed: "settings" },
  { href: "/emails", label: words.emails(), icon: Mails, deed: "emails" },
  { href: "/rates", label: words.rates(), icon: BadgePercent, deed: "seeRates" },
  { href: "/coupons", label: words.coupons(), icon: TicketPercent, deed: "seeCoupons" },
  { href: "/payouts", label: words.payouts(), icon: HandCoins, deed: "payouts" },
  { href: "/books", label: words.books(), icon: BookOpenText, deed: "books" },
  { href: "/audit", label: words.auditLog(), icon: FileClock, deed: "audit" },
] as const;

const seldom = ({ role }: User) => more.filter(({ deed }) => mayDo(role, deed));

/** The pages of who is signed in. */
const own =
  /^\/(?:(?:products|ambassadors|orders|emails|payouts)(?:\/[^/]+)?|audit|books|coupons|groups|invitations|packing-slips|questions|rates|settings|team|profile)?\/?$/;

/** The owner's area: the pages to sign in, and those of who is signed in. */
export function Admin() {
  return (
    <Router base="/admin">
      <Suspense fallback={null}>
        <Switch>
          <Route path="/sign-in">
            <SignIn scope="admin" />
          </Route>
          <Route path="/forgot-password">
            <ForgotPassword scope="admin" />
          </Route>
          <Route path="/reset-password">
            <ResetPassword scope="admin" />
          </Route>
          <Route path="/join" component={JoinTeam} />
          <Route path="/confirm-email">
            <ConfirmEmail scope="admin" />
          </Route>
          <Route path={own} component={Own} />
          <Route>
            <UnknownAddress scope="admin">
              <Own />
            </UnknownAddress>
          </Route>
        </Switch>
      </Suspense>
    </Router>
  );
}

function Own() {
  return (
    <SignedIn scope="admin">
      {(user) => (
        <RoleGiven value={user.role ?? "viewer"}>
          <Shell
            scope="admin"
            user={user}
            home="/"
            destinations={user.mustSetUpFactor ? [] : destinations}
            more={user.mustSetUpFactor ? [] : seldom(user)}
            find={
              !user.mustSetUpFactor && (
                <FindButton>
                  {(close) => <OwnersFinder pages={[...destinations, ...seldom(user)]} close={close} />}
                </FindButton>
              )
            }
          >
            <Suspense fallback={<Skeleton height={36} width={220} />}>
              {user.mustSetUpFactor ? <SetUpFirst scope="admin" user={user} /> : <OwnPages user={user} />}
            </Suspense>
          </Shell>
        </RoleGiven>
      )}
    </SignedIn>
  );
}

function OwnPages({ user }: { user: User }) {
  return (
    <Switch>
      <Route path="/">
        <HomePage user={user} />
      </Route>
      <Route path="/products" component={ProductsPage} />
      <Route path="/products/new" component={NewProductPage} />
      <Route path="/products/:productId" component={ProductPage} />
      <Route path="/ambassadors" component={AmbassadorsPage} />
      <Route path="/ambassadors/:ambassadorId" component={AmbassadorPage} />
      <Route path="/orders" component={OrdersPage} />
      <Route path="/orders/:orderId" component={OrderPage} />
      <Route path="/packing-slips" component={PackingSlipsPage} />
      <Route path="/emails" component={EmailsPage} />
      <Route path="/emails/:kind" component={EmailPage} />
      <Route path="/audit" component={AuditPage} />
      <Route path="/payouts" component={PayoutsPage} />
      <Route path="/payouts/totals" component={TotalsPage} />
      <Route path="/payouts/runs" component={RunsPage} />
      <Route path="/payouts/:runId" component={RunPage} />
      <Route path="/books" component={BooksPage} />
      <Route path="/questions" component={QuestionsPage} />
      <Route path="/coupons" component={CouponsPage} />
      <Route path="/groups" component={GroupsPage} />
      <Route path="/invitations" component={InvitationsPage} />
      <Route path="/rates" component={RatesPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route path="/team">
        <TeamPage ownId={user.id} />
      </Route>
      <Route path="/profile">
        <Profile scope="admin" user={user} />
      </Route>
      <Route>
        <NotFound home="/" />
      </Route>
    </Switch>
  );
}
