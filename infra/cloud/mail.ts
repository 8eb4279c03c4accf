import { Stack } from "aws-cdk-lib";
import { CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/**
 * The SES identity that mail is sent under: one that the account has verified already, or else the sender's address,
 * to which SES writes once for confirmation.
 * @returns its ARN
 */
export function makeMailIdentity(scope: Construct, { shop, mailIdentity }: Settings): string {
  const name = mailIdentity ?? new CfnEmailIdentity(scope, "MailIdentity", { emailIdentity: shop.MAIL_FROM }).ref;
  return Stack.of(scope).formatArn({ service: "ses", resource: "identity", resourceName: name });
}
