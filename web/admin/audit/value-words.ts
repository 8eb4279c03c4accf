import { words as standings } from "../ambassadors/words.ts";
import { words as payouts } from "../payouts/words.ts";
import { words as settings } from "../settings/words.ts";
import { words } from "./words.ts";

type ValueWords = Readonly<Record<string, () => string>>;

const methodWords: ValueWords = {
  sepa: words.sepa,
  paypal: words.paypal,
  csv: words.otherWay,
};

const roleWords: ValueWords = {
  owner: words.owner,
  manager: words.manager,
  finance: words.finance,
  viewer: words.viewer,
};

const onOff: ValueWords = { true: words.on, false: words.off };

/** What the values of fields that have a few are called, as on the pages where they are chosen. */
export const valueWords: Readonly<Record<string, ValueWords>> = {
  role: roleWords,
  method: methodWords,
  standing: {
    active: standings.active,
    suspended: standings.suspended,
    applied: standings.applied,
    declined: standings.declined,
    left: standings.left,
  },
  saleGoesTo: { coupon: settings.coupon, link: settings.link },
  signUp: { open: settings.open, approval: settings.approval, invitation: settings.invitation },
  payoutSchedule: {
    manual: settings.manual,
    weekly: settings.weekly,
    twice_monthly: settings.twice_monthly,
    monthly: settings.monthly,
  },
  oncePerBuyer: onOff,
  hidesRevenue: onOff,
  payoutSecondPerson: onOff,
  payoutMayAsk: onOff,
  payoutWithoutAsking: onOff,
  state: {
    waiting: words.runWaits,
    begun: words.runBegan,
    declined: words.runDeclined,
    empty: words.runEmpty,
    INITIATED: payouts.isInitiated,
    SENDING: payouts.isSending,
    UNKNOWN: payouts.isUnknown,
    PAID: payouts.isPaid,
    RETURNED: payouts.isReturned,
    FAILED: payouts.isFailed,
    CANCELED: payouts.isCanceled,
  },
  commissionBase: { gross: settings.gross, net: settings.net },
  delivery: { physical: settings.physical, none: settings.none },
  notifyOrderPaid: onOff,
  notifyRefund: onOff,
  notifyApplication: onOff,
  notifyPayoutAsked: onOff,
};
