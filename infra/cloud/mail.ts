import { Stack } from "aws-cdk-lib";
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, CfnEmailIdentity } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Settings } from "./settings.ts";

/** SES, as functions send through it: whose name mail carries, and what is counted of it. */
export class Mail extends Construct {
  /** An identity that the account has verified already, or else the sender's address, which SES writes to once. */
  readonly identityArn: string;
  readonly configurationSet: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, { stage, shop, mailIdentity }: Settings) {
    super(scope, "Mail");
    const identity = mailIdentity ?? new CfnEmailIdentity(this, "Identity", { emailIdentity: shop.MAIL_FROM }).ref;
    this.identityArn = this.#arnOf("identity", identity);
    const set = new CfnConfigurationSet(this, "Letters", {
      name: `herald-${stage}`,
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: true },
      // SES itself stops writing to addresses that bounced or complained.
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
    this.configurationSet = set.ref;
    this.configurationSetArn = this.#arnOf("configuration-set", set.ref);
    new CfnConfigurationSetEventDestination(this, "Counted", {
      configurationSetName: set.ref,
      eventDestination: {
        name: "counted",
        enabled: true,
        matchingEventTypes: ["BOUNCE", "COMPLAINT", "REJECT"],
        cloudWatchDestination: {
          dimensionConfigurations: [
            { dimensionName: mailDimension, dimensionValueSource: "messageTag", defaultDimensionValue: set.ref },
          ],
        },
      },
    });
  }

  #arnOf(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: "ses", resource, resourceName });
  }
}

/** The tag that SES itself puts on every e-mail, and counts by. */
export const mailDimension = "ses:configuration-set";
