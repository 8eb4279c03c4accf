/** An audit record in words. */
import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import { shop } from "../../shop/shop.ts";
import type { AuditRecord } from "../api.ts";
import { countryName } from "../orders/country-name.ts";
import { decisionIn } from "./standing-sentences.ts";
import { valueWords } from "./value-words.ts";
import { words } from "./words.ts";

type Change = AuditRecord["changes"][number];
type Deed = (named: { title: string }) => string;

const deeds: Readonly<Record<Change["subject"], Readonly<Record<Change["does"], Deed>>>> = {
  product: { put: words.madeProduct, change: words.changedProduct, delete: words.deletedProduct },
  link: { put: words.madeLink, change: words.changedLink, delete: words.deletedLink },
  storefront: { put: words.openedStorefront, change: words.changedStorefront, delete: words.changedStorefront },
  order: { put: words.refundedOrder, change: words.changedOrder, delete: words.changedOrder },
  invite: { put: words.invitedAmbassador, change: words.invitedAmbassadorAgain, delete: words.withdrewAmbassador },
  account: { put: words.madeAccount, change: words.changedAccount, delete: words.changedAccount },
  terms: { put: words.publishedTerms, change: words.publishedTerms, delete: words.publishedTerms },
  settings: { put: words.changedSettings, change: words.changedSettings, delete: words.changedSettings },
  rates: { put: words.changedRates, change: words.changedRates, delete: words.changedRates },
  balance: { put: words.adjustedBalance, change: words.adjustedBalance, delete: words.adjustedBalance },
  payoutRun: { put: words.startedRun, change: words.decidedRun, delete: words.startedRun },
  payout: { put: words.changedPayout, change: words.changedPayout, delete: words.changedPayout },
  group: { put: words.madeGroup, change: words.changedGroup, delete: words.deletedGroup },
  coupon: { put: words.madeCoupon, change: words.changedCoupon, delete: words.changedCoupon },
  debtor: { put: words.changedDebtor, change: words.changedDebtor, delete: words.changedDebtor },
  payee: { put: words.saidPayee, change: words.changedPayee, delete: words.changedPayee },
  question: { put: words.asked, change: words.answeredQuestion, delete: words.asked },
  invitation: { put: words.invited, change: words.invited, delete: words.withdrewInvitation },
};

/** What a person did to what, as in `put up Stoneware mug`. */
export function deedOf({ subject, does, title, id, fields }: Change, personId: string): string {
  if (subject === "order") {
    const told = (name: string) => fields.find((field) => field.name === name);
    if (told("refund")) return words.refundedOrder();
    const block = told("block");
    if (block) return block.after === undefined ? words.letGo() : words.heldBackOf();
  }
  if (subject === "balance" && fields.some(({ name, after }) => name === "kind" && after === "write_off"))
    return words.wroteOffDebt();
  if (movesGroup({ subject, fields })) return words.movedGroup();
  if (movesTier({ subject, fields })) return words.movedTier();
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
  if (decision) return decision === words.leftProgramme && id === personId ? words.leftThemselves() : decision();
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

const movesTier = ({ subject, fields }: Pick<Change, "subject" | "fields">): boolean =>
  subject === "account" && fields.some(({ name }) => name === "tierId");

/** Where that is to be seen, if anywhere. */
export function addressOf({ subject, does, id, fields }: Change): string | undefined {
  if (does === "delete") return undefined;
  const isOfAmbassador =
    movesGroup({ subject, fields }) || movesTier({ subject, fields }) || decisionIn({ subject, fields }) !== undefined;
  if (subject === "balance" || subject === "question" || isOfAmbassador) return `/ambassadors/${id}`;
  if (subject === "group") return "/groups";
  if (subject === "coupon") return "/coupons";
  if (subject === "product") return `/products/${id}`;
  if (subject === "settings" || subject === "terms") return "/settings";
  if (subject === "rates") return "/rates";
  if (subject === "payoutRun") return `/payouts/${id}`;
  return subject === "order" ? `/orders/${id}` : undefined;
}

const fields: Readonly<Record<string, () => string>> = {
  title: words.title,
  description: words.description,
  imageUrl: words.picture,
  moreImageUrls: words.furtherPictures,
  priceMinor: words.price,
  name: words.name,
  slug: words.linkAddress,
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
  hidesRevenue: words.hidesRevenue,
  email: words.email,
  color: words.color,
  logoUrl: words.logo,
  rateBps: words.rate,
  holdDays: words.holdDays,
  rateNoticeDays: words.rateNotice,
  saleGoesTo: words.saleGoesTo,
  signUp: words.signUp,
  payoutMinimumMinor: words.payoutMinimum,
  payoutSchedule: words.payoutSchedule,
  payoutSecondPerson: words.secondPersonRule,
  payoutWithoutAsking: words.withoutAskingRule,
  payoutMayAsk: words.mayAskRule,
  delivery: words.delivery,
  deliveryCountries: words.deliveryCountries,
  deliveryFeeMinor: words.deliveryFee,
  deliveryFreeFromMinor: words.deliveryFreeFrom,
  taxBps: words.taxRate,
  commissionBase: words.commissionBase,
  termsUrl: words.terms,
  privacyUrl: words.privacy,
  imprintUrl: words.imprint,
  returnsUrl: words.returns,
  disclosure: words.disclosure,
  contactEmail: words.contact,
  timeZone: words.timeZone,
  notifyOrderPaid: words.orderEmails,
  notifyRefund: words.refundEmails,
  notifyApplication: words.applicationEmails,
  notifyPayoutAsked: words.payoutAskedEmails,
  standing: words.standing,
  standingReason: words.standingReason,
  role: words.role,
  version: words.version,
  groupId: words.group,
  tierId: words.tier,
  tiers: words.tiers,
  method: words.paidBy,
  masked: words.paidTo,
  account: words.account,
  rules: words.rateRules,
  excluded: words.excludedProducts,
  caps: words.rateCaps,
  offBps: words.takesOff,
  offMinor: words.takesOff,
  productIds: words.products,
  firstDay: words.firstDay,
  lastDay: words.lastDay,
  maxUses: words.mostUses,
  oncePerBuyer: words.oncePerBuyer,
  minimumMinor: words.minimum,
  next: words.ratesAhead,
};

/** That nothing came back of a payout goes without saying. */
const isNothing = ({ name, before, after }: Change["fields"][number]): boolean =>
  name === "returnedMinor" && before === undefined && after === "0";

/** What a group or a tier is called, by its id; undefined for one that is gone. */
export type PlaceName = (id: string) => string | undefined;

/** What became other, a line a field; of what is new or gone, nothing but its name is told. */
export function fieldLines({ does, fields: changed, subject }: Change, placeName: PlaceName): string[] {
  if (does !== "change" && !["order", "invitation", "balance"].includes(subject)) return [];
  return changed.flatMap(({ name, before, after }) => {
    const field = fields[name]?.();
    if (field === undefined || isNothing({ name, before, after })) return [];
    const gone = { groupId: words.groupGone, tierId: words.tierGone }[name];
    const say = (value: string) => (gone ? (placeName(value) ?? gone()) : shown(name, value));
    if (before !== undefined && after !== undefined) {
      return [words.became({ field, before: say(before), after: say(after) })];
    }
    if (after !== undefined) return [words.is({ field, after: say(after) })];
    return before === undefined ? [] : [words.wasRemoved({ field, before: say(before) })];
  });
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

const amounts = [
  ...["returnedMinor", "priceMinor", "payoutMinimumMinor", "offMinor", "minimumMinor"],
  ...["deliveryFeeMinor", "deliveryFreeFromMinor"],
];

function shown(name: string, value: string): string {
  const named = valueWords[name];
  if (named) return named[value]?.() ?? value;
  if (name === "rateBps" || name === "offBps" || name === "taxBps") return rateInPercent(Number(value));
  if (amounts.includes(name)) return formatMoney(Number(value), shop.currency);
  const ofRates = ratesIn(name, value);
  if (ofRates) return ofRates;
  if (name === "deliveryCountries") return (JSON.parse(value) as string[]).map(countryName).join(", ");
  if (name === "moreImageUrls") return JSON.parse(value).join(", ");
  if (name === "productIds") return String(JSON.parse(value).length);
  if (name === "archivedAt") return day.format(new Date(value));
  if (name === "block") return String(JSON.parse(value).reason ?? "");
  if (name === "postings") return formatMoney(Number(JSON.parse(value)[0]?.amountMinor ?? 0), shop.currency);
  if (name === "refund") return formatMoney(Number(JSON.parse(value).amountMinor), shop.currency);
  return value;
}

/** Of rules what each gives, of excluded products their number, of caps the sums. */
function ratesIn(name: string, value: string): string | undefined {
  if (name === "tiers") return (JSON.parse(value) as { name: string }[]).map((it) => it.name).join(", ");
  if (name === "excluded") return String(JSON.parse(value).length);
  const sums: { rateBps?: number; fixedMinor?: number }[] | undefined =
    name === "rules"
      ? JSON.parse(value)
      : name === "caps"
        ? Object.values<number>(JSON.parse(value)).map((fixedMinor) => ({ fixedMinor }))
        : undefined;
  if (!sums) return undefined;
  const said = sums.map(({ rateBps, fixedMinor }) =>
    fixedMinor === undefined ? rateInPercent(rateBps ?? 0) : formatMoney(fixedMinor, shop.currency),
  );
  return said.join(", ") || words.noneOfThem();
}
