import { Alert, Text } from "@mantine/core";
import { createContext, type ReactNode, useContext } from "react";
import type { Role } from "../../shared/domain/person.ts";
import type { FunctionName, functions } from "../../shared/topology.ts";
import { Page } from "../parts/page.tsx";
import { words } from "./team/words.ts";

/** The roles of a route, as its row of the topology has them. */
type RolesOf<Name extends FunctionName> = (typeof functions)[Name]["on"] extends { roles: infer Roles } ? Roles : never;

/** Who may do what, for pages to show no more than that; another list than the topology's does not compile. The API is what refuses. */
const rolesOf: {
  products: RolesOf<"products/create" | "products/update" | "products/delete" | "products/upload-picture">;
  ambassadors: RolesOf<
    | "ambassadors/approve"
    | "ambassadors/decline"
    | "ambassadors/suspend"
    | "ambassadors/reinstate"
    | "invitations/create"
    | "invitations/resend"
    | "invitations/withdraw"
    | "groups/create"
    | "groups/rename"
    | "groups/delete"
    | "groups/assign"
  >;
  coupons: RolesOf<"coupons/create" | "coupons/update">;
  refund: RolesOf<"orders/refund">;
  balance: RolesOf<"balances/adjust" | "balances/open" | "balances/write-off" | "orders/give">;
  hold: RolesOf<"orders/block" | "orders/unblock">;
  ship: RolesOf<"orders/ship" | "orders/unship">;
  note: RolesOf<"orders/add-note" | "orders/delete-note">;
  resend: RolesOf<"orders/resend-email">;
  questions: RolesOf<"questions/list" | "questions/answer">;
  payees: RolesOf<"payees/read-of-ambassador">;
  payouts: RolesOf<
    | "payouts/preview"
    | "balances/list-of-year"
    | "payouts/start-run"
    | "payouts/approve-run"
    | "payouts/decline-run"
    | "payouts/list-runs"
    | "payouts/read-run"
    | "payouts/list"
    | "payouts/take-files"
    | "payouts/read-results"
    | "payouts/read-account"
    | "payouts/cancel"
    | "payouts/confirm"
  >;
  books: RolesOf<"books/read">;
  removal: RolesOf<"ambassadors/remove">;
  team: RolesOf<"team/read">;
  audit: RolesOf<"audit/list">;
  settings: RolesOf<"settings/read" | "settings/update" | "onboarding/read" | "terms/publish" | "payouts/save-account">;
  rates: RolesOf<"rates/update" | "rates/compare" | "tiers/assign">;
  seeRates: RolesOf<"rates/read">;
  seeCoupons: RolesOf<"coupons/list">;
  emails: RolesOf<"emails/preview" | "emails/send-test">;
} = {
  products: ["owner", "manager"],
  ambassadors: ["owner", "manager"],
  coupons: ["owner", "manager"],
  refund: ["owner", "finance"],
  balance: ["owner", "finance"],
  hold: ["owner", "manager", "finance"],
  ship: ["owner", "manager"],
  note: ["owner", "manager", "finance"],
  resend: ["owner", "manager", "finance"],
  questions: ["owner", "manager", "finance"],
  payees: ["owner", "finance"],
  payouts: ["owner", "finance"],
  books: ["owner", "finance"],
  removal: ["owner"],
  team: ["owner"],
  audit: ["owner"],
  settings: ["owner"],
  rates: ["owner"],
  seeRates: ["owner", "manager", "finance", "viewer"],
  seeCoupons: ["owner", "manager", "finance", "viewer"],
  emails: ["owner"],
};
export type Deed = keyof typeof rolesOf;

const whose: Readonly<Record<Deed, (named: { role: string }) => string>> = {
  products: words.productsAreFor,
  ambassadors: words.ambassadorsAreFor,
  coupons: words.couponsAreFor,
  refund: words.refundsAreFor,
  balance: words.refundsAreFor,
  hold: words.holdsAreFor,
  ship: words.shippingIsFor,
  note: words.notesAreFor,
  resend: words.notesAreFor,
  questions: words.questionsAreFor,
  payees: words.payeesAreFor,
  payouts: words.payoutsAreFor,
  books: words.booksAreFor,
  removal: words.ownersOnly,
  team: words.ownersOnly,
  audit: words.ownersOnly,
  settings: words.ownersOnly,
  rates: words.ownersOnly,
  seeRates: words.ownersOnly,
  seeCoupons: words.ownersOnly,
  emails: words.ownersOnly,
};
const nouns: Readonly<Record<Role, () => string>> = {
  owner: words.ownerNoun,
  manager: words.managerNoun,
  finance: words.financeNoun,
  viewer: words.viewerNoun,
};

const CurrentRole = createContext<Role>("viewer");

/** Tells the pages below what the person is who is signed in. */
export const RoleGiven = CurrentRole.Provider;

export const mayDo = (role: Role | undefined, deed: Deed): boolean =>
  role !== undefined && (rolesOf[deed] as readonly Role[]).includes(role);

/** Whether the person who is signed in may do something. */
export const useMay = (deed: Deed): boolean => mayDo(useContext(CurrentRole), deed);

/** Says whose something is, where it is not for who is signed in. */
export function NotYours({ deed }: { deed: Deed }) {
  const role = useContext(CurrentRole);
  if (mayDo(role, deed)) return null;
  return (
    <Text size="sm" c="dimmed">
      {whose[deed]({ role: nouns[role]() })}
    </Text>
  );
}

/** A page for some roles alone; to the others it says whose it is. */
export function ForRole({ deed, title, children }: { deed: Deed; title: string; children: ReactNode }) {
  if (useMay(deed)) return children;
  return (
    <Page title={title}>
      <Alert color="gray" title={words.notYours()}>
        <NotYours deed={deed} />
      </Alert>
    </Page>
  );
}
