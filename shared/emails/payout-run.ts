import type { Notice } from "../domain/notice.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-payout-run.ts";
import { paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";

/** What tells somebody who may pay that a payout run waits for their word. */
export function runWaitsMail(
  { email, runId, starterName = "", scheduledFor = "" }: Extract<Notice, { kind: "payout_run_waits" }>,
  shop: BrandedShop,
): Mail {
  const day = scheduledFor && long.format(new Date(`${scheduledFor}T00:00:00Z`));
  return mailOf(
    {
      to: email,
      subject: words.subject({ shop: shop.name }),
      preview: words.preview(),
      heading: words.heading(),
      blocks: [
        ...paragraphs(day ? words.isDue({ day }) : words.wasStarted({ name: starterName }), words.nobodyYet()),
        { kind: "button", label: words.look(), url: `${shop.appUrl}/admin/payouts/${runId}` },
      ],
    },
    shop,
  );
}

const long = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
