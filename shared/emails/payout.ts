import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-earnings.ts";
import type { Block, Pair } from "./blocks.ts";
import {
  button,
  dayOf,
  destinationOf,
  earningsMail,
  money,
  movedMinor,
  type PayoutNews,
  reasonOf,
} from "./earnings-parts.ts";

/** What its ambassador is told of a payout, by what became of it. One that was canceled was never told of. */
export const payoutMails: Readonly<
  Record<"payout.paid" | "payout.failed" | "payout.returned", (news: PayoutNews) => Mail>
> = {
  "payout.paid": (news) => {
    const { payout, shop } = news;
    const amount = money(payout.amountMinor, payout);
    const { paidOn, reference, statement } = payout;
    const facts: Pair[] = [
      [words.paidTo(), destinationOf(payout)],
      ...(paidOn === undefined ? [] : [[words.arrivedOn(), dayOf(paidOn)] as const]),
      ...(reference === undefined ? [] : [[words.reference(), reference] as const]),
      [words.statement(), String(statement)],
    ];
    return earningsMail(news, {
      ...{ subject: words.paidSubject({ shop: shop.name, amount }), amount },
      preview: words.paidPreview({ destination: destinationOf(payout) }),
      texts: [words.paid()],
      blocks: [{ kind: "facts", facts }, button(words.seeStatement(), `/earnings?statement=${statement}`, shop)],
    });
  },
  "payout.failed": (news) => {
    const { payout } = news;
    const amount = money(payout.amountMinor, payout);
    return earningsMail(news, {
      ...{ subject: words.failedSubject({ amount }), preview: words.failedPreview(), amount },
      texts: [words.failed(), words.failedToDo()],
      blocks: whatToDo(news),
    });
  },
  "payout.returned": (news) => {
    const { payout, entry, shop } = news;
    const [backMinor, wholeMinor] = [movedMinor(entry), payout.amountMinor];
    const amount = money(backMinor, payout);
    const whole = money(wholeMinor, payout);
    const text = backMinor === wholeMinor ? words.returnedAll : words.returnedPart;
    return earningsMail(news, {
      ...{ subject: words.returnedSubject({ amount }), preview: words.returnedPreview(), amount },
      texts: [text({ shop: shop.name, whole }), words.failedToDo()],
      blocks: whatToDo(news),
    });
  },
};

/** Where it was to go, what the bank says, and the way to correct it. */
function whatToDo({ payout, shop }: PayoutNews): Block[] {
  const facts: Pair[] = [[words.wasToGoTo(), destinationOf(payout)], ...reasonOf(payout.reason)];
  return [{ kind: "facts", facts }, button(words.checkPayee(), "/profile", shop)];
}
