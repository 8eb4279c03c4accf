import { GetAccountCommand, GetEmailIdentityCommand, NotFoundException, SESv2Client } from "@aws-sdk/client-sesv2";
import type { Look, ToDo } from "./checklist.ts";

/** Whether SES lets the shop write in its sender's name. */
export const sender: Look = {
  about: "the sender's address in SES",
  async look({ stage: { region, settings } }) {
    const identity = settings.mailIdentity ?? settings.shop.MAIL_FROM;
    const ses = new SESv2Client({ region });
    const found = ses.send(new GetEmailIdentityCommand({ EmailIdentity: identity }));
    const { VerificationStatus } = await found.catch((error: unknown) => {
      if (error instanceof NotFoundException) return { VerificationStatus: undefined };
      throw error;
    });
    return verification(identity, VerificationStatus);
  },
};

/** What there is to do about an identity that stands so in SES. */
export function verification(identity: string, status: string | undefined): ToDo[] {
  if (status === "SUCCESS") return [];
  const isAddress = identity.includes("@");
  const how = isAddress
    ? `AWS has written to ${identity} ("Email Address Verification Request"): follow the link in that e-mail within a day.`
    : `Put the DNS records that SES shows for ${identity} into its zone.`;
  const state = status === undefined ? "SES does not know it in this region." : `SES says: ${status}.`;
  return [{ what: `Verify ${identity}, which e-mails come from. ${state}`, how: [how] }];
}

/** Whether SES writes to anybody. https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
export const sandbox: Look = {
  about: "SES's sandbox",
  async look({ stage: { region } }) {
    const { ProductionAccessEnabled, SendQuota } = await new SESv2Client({ region }).send(new GetAccountCommand({}));
    return leavingSandbox(region, ProductionAccessEnabled === true, SendQuota?.Max24HourSend);
  },
};

/** What there is to do in an account that has production access, or has not and may send so much a day. */
export function leavingSandbox(region: string, isOut: boolean, most = 200): ToDo[] {
  if (isOut) return [];
  return [
    {
      what: `Ask AWS for production access to SES: ${most} e-mails a day is the sandbox's quota, and it writes to verified addresses only.`,
      how: [`https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account (AWS answers within a day).`],
    },
  ];
}
