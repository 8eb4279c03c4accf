import { GetIdentityVerificationAttributesCommand, GetSendQuotaCommand, SESClient } from "@aws-sdk/client-ses";
import type { Look, ToDo } from "./checklist.ts";

/** Whether SES lets the shop write in its sender's name. */
export const sender: Look = {
  about: "the sender's address in SES",
  async look({ stage: { region, settings } }) {
    const identity = settings.mailIdentity ?? settings.shop.MAIL_FROM;
    const ses = new SESClient({ region });
    const { VerificationAttributes } = await ses.send(
      new GetIdentityVerificationAttributesCommand({ Identities: [identity] }),
    );
    return verification(identity, VerificationAttributes?.[identity]?.VerificationStatus);
  },
};

/** What there is to do about an identity that stands so in SES. */
export function verification(identity: string, status: string | undefined): ToDo[] {
  if (status === "Success") return [];
  const isAddress = identity.includes("@");
  const how = isAddress
    ? `AWS has written to ${identity} ("Email Address Verification Request"): follow the link in that e-mail within a day.`
    : `Put the DNS records that SES shows for ${identity} into its zone.`;
  const state = status === undefined ? "SES does not know it in this region." : `SES says: ${status}.`;
  return [{ what: `Verify ${identity}, which e-mails come from. ${state}`, how: [how] }];
}

/** What a new account may send in a day, to verified addresses only. */
const sandboxQuota = 200;

/**
 * Whether SES writes to anybody. The API that tells is SES's second, which this project does without; but the
 * sandbox's quota is known, and goes with it. https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html
 */
export const sandbox: Look = {
  about: "SES's sandbox",
  async look({ stage: { region } }) {
    const { Max24HourSend } = await new SESClient({ region }).send(new GetSendQuotaCommand({}));
    return leavingSandbox(region, Max24HourSend);
  },
};

/** What there is to do in an account that may send so much a day; -1 is without a limit. */
export function leavingSandbox(region: string, most: number | undefined): ToDo[] {
  if (most === undefined || most < 0 || most > sandboxQuota) return [];
  return [
    {
      what: `Ask AWS for production access to SES: ${most} e-mails a day is the sandbox's quota, and it writes to verified addresses only.`,
      how: [
        `https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account (AWS answers within a day).`,
        "Whether it is still the sandbox, without a guess:",
        `  aws sesv2 get-account --region ${region} --query ProductionAccessEnabled`,
      ],
    },
  ];
}
