/** An audit record in words. */
import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { shop } from "../../shop/shop.ts";
import type { AuditRecord } from "../api.ts";
import { decisionIn } from "./standing-sentences.ts";
import { valueWords } from "./value-words.ts";
import { words } from "./words.ts";

type Change = AuditRecord["changes"][number];
type Deed = (named: { title: string }) => string;

const deeds: Readonly<Record<Change["subject"], Readonly<Record<Change["does"], Deed>>>> = {
  product: { put: words.madeProduct, change: words.changedProduct, delete: words.deletedProduct },
  link: { put: words.madeLink, change: words.changedLink, delete: words.deletedLink },
  order: { put: words.refundedOrder, change: words.changedOrder, delete: words.changedOrder },
  invite: { put: words.invitedAmbassador, change: words.invitedAmbassadorAgain, delete: words.withdrewAmbassador },
  account: { put: words.madeAccount, change: words.changedAccount, delete: words.changedAccount },
  terms: { put: words.publishedTerms, change: words.publishedTerms, delete: words.publishedTerms },
  settings: { put: words.changedSettings, change: words.changedSettings, delete: words.changedSettings },
  balance: { put: words.adjustedBalance, change: words.adjustedBalance, delete: words.adjustedBalance },
  payoutRun: { put: words.startedRun, change: words.decidedRun, delete: words.startedRun },
  payout: { put: words.changedPayout, change: words.changedPayout, delete: words.changedPayout },
  group: { put: words.madeGroup, change: words.changedGroup, delete: words.deletedGroup },
  debtor: { put: words.changedDebtor, change: words.changedDebtor, delete: words.changedDebtor },
  payee: { put: words.saidPayee, change: words.changedPayee, delete: words.changedPayee },
  invitation: { put: words.invited, change: words.invited, delete: words.withdrewInvitation },
};

/** What was done to what, as in `put up Stoneware mug`. */
export function deedOf({ subject, does, title, id, fields }: Change): string {
  if (subject === "order") {
    const told = (name: string) => fields.find((field) => field.name === name);
    if (told("refund")) return words.refundedOrder();
    const block = told("block");
    if (block) return block.after === undefined ? words.letGo() : words.heldBackOf();
  }
  if (subject === "balance" && fields.some(({ name, after }) => name === "kind" && after === "write_off"))
    return words.wroteOffDebt();
  if (movesGroup({ subject, fields })) return words.movedGroup();
  if (subject === "account" && fields.some(({ name }) => name === "removedAt"))
    return words.tookOffTeam({ title: title || id });
  if (subject === "account" && fields.some(({ name }) => name === "role"))
    return words.changedRole({ title: title || id });
  if (subject === "account" && fields.some(({ name }) => name === "factorRequired")) return words.factorAsked();
  const factor = subject === "account" && fields.find(({ name }) => name === "hasFactor");
  if (factor) return factorDeed(factor.after === "true", title);
  if (subject === "account" && fields.length === 1 && fields[0]?.name === "unconfirmed")
    return words.confirmedAddress();
  const decision = decisionIn({ subject, fields });
  if (decision) return decision();
  if (subject === "account" && fields.some(({ name }) => name === "terms")) return words.acceptedTerms();
  return deeds[subject][does]({ title: title || (subject === "product" ? words.aProduct() : id) });
}

/** A title is told where it is another's. */
function factorDeed(isOn: boolean, title: string | undefined): string {
  if (title) return isOn ? words.turnedFactorOn({ title }) : words.turnedFactorOff({ title });
  return isOn ? words.turnedOwnFactorOn() : words.turnedOwnFactorOff();
}
const movesGroup = ({ subject, fields }: Pick<Change, "subject" | "fields">): boolean =>
  subject === "account" && fields.some(({ name }) => name === "groupId");

/** Where that is to be seen, if anywhere. */
export function addressOf({ subject, does, id, fields }: Change): string | undefined {
  if (does === "delete") return undefined;
  const isOfAmbassador = movesGroup({ subject, fields }) || decisionIn({ subject, fields }) !== undefined;
  if (subject === "balance" || isOfAmbassador) return `/ambassadors/${id}`;
  if (subject === "group") return "/groups";
  if (subject === "product") return `/products/${id}`;
  if (subject === "settings" || subject === "terms") return "/settings";
  if (subject === "payoutRun") return `/payouts/${id}`;
  return subject === "order" ? `/orders/${id}` : undefined;
}

const fields: Readonly<Record<string, () => string>> = {
  title: words.title,
  description: words.description,
  imageUrl: words.picture,
  priceMinor: words.price,
  name: words.name,
  archivedAt: words.archived,
  block: words.heldBack,
  refund: words.refund,
  reason: words.heldBack,
  state: words.payoutState,
  declineReason: words.declineReason,
  reference: words.reference,
  paidOn: words.paidOn,
  returnedMinor: words.returned,
  postings: words.amount,
  firstName: words.firstName,
  lastName: words.lastName,
  email: words.email,
  color: words.color,
  logoUrl: words.logo,
  rateBps: words.rate,
  holdDays: words.holdDays,
  signUp: words.signUp,
  payoutMinimumMinor: words.payoutMinimum,
  payoutSchedule: words.payoutSchedule,
  payoutSecondPerson: words.secondPersonRule,
  payoutWithoutAsking: words.withoutAskingRule,
  delivery: words.delivery,
  termsUrl: words.terms,
  privacyUrl: words.privacy,
  imprintUrl: words.imprint,
  returnsUrl: words.returns,
  contactEmail: words.contact,
  timeZone: words.timeZone,
  notifyOrderPaid: words.orderEmails,
  notifyRefund: words.refundEmails,
  notifyApplication: words.applicationEmails,
  standing: words.standing,
  standingReason: words.standingReason,
  role: words.role,
  version: words.version,
  groupId: words.group,
  method: words.paidBy,
  masked: words.paidTo,
  account: words.account,
};

/** That nothing came back of a payout goes without saying. */
const isNothing = ({ name, before, after }: Change["fields"][number]): boolean =>
  name === "returnedMinor" && before === undefined && after === "0";

/** What a group is called, by its id; undefined for one that is gone. */
export type GroupName = (groupId: string) => string | undefined;

/** What became other, a line a field; of what is new or gone, nothing but its name is told. */
export function fieldLines({ does, fields: changed, subject }: Change, groupName: GroupName): string[] {
  if (does !== "change" && !["order", "invitation", "balance"].includes(subject)) return [];
  return changed.flatMap(({ name, before, after }) => {
    const field = fields[name]?.();
    if (field === undefined || isNothing({ name, before, after })) return [];
    const say = (value: string) => (name === "groupId" ? (groupName(value) ?? words.groupGone()) : shown(name, value));
    if (before !== undefined && after !== undefined) {
      return [words.became({ field, before: say(before), after: say(after) })];
    }
    if (after !== undefined) return [words.is({ field, after: say(after) })];
    return before === undefined ? [] : [words.wasRemoved({ field, before: say(before) })];
  });
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function shown(name: string, value: string): string {
  const named = valueWords[name];
  if (named) return named[value]?.() ?? value;
  if (name === "rateBps") return rateInPercent(Number(value));
  if (name === "returnedMinor" || name === "priceMinor" || name === "payoutMinimumMinor")
    return formatMoney(Number(value), shop.currency);
  if (name === "archivedAt") return day.format(new Date(value));
  if (name === "block") return String(JSON.parse(value).reason ?? "");
  if (name === "postings") return formatMoney(Number(JSON.parse(value)[0]?.amountMinor ?? 0), shop.currency);
  if (name === "refund") return formatMoney(Number(JSON.parse(value).amountMinor), shop.currency);
  return value;
}
