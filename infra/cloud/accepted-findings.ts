/** A finding that is right about a fact and wrong about the need: where, which rule, and why it is so here. */
export interface Acceptance {
  /** Constructs of the stack whose paths begin so, or so; all of it without one. */
  at?: string | readonly string[];
  rules: readonly string[];
  reason: string;
}

/** The function of the CDK itself that copies the pages into their bucket while a deployment runs. */
const copier = "Custom::CDKBucketDeployment";
/** And the one that sends the message by which a deployment asks for the pages' documents. It may send to that queue. */
const asker = "AWS679f53fac002430cb0da5b7982bd2287";

/** All findings that are accepted. An entry that no finding needs any more makes a test fail. */
export const accepted: readonly Acceptance[] = [
  {
    rules: ["AwsSolutions-APIG4"],
    reason:
      "Functions verify the session themselves, in process: an authorizer would be one more Lambda before each request. A route without an auth in the topology doesn't compile, and tests try every route without and with foreign sessions.",
  },
  {
    at: "Secrets",
    rules: ["AwsSolutions-SMG4"],
    reason:
      "The key of tokens is rotated by accounts/rotate-token-key, on a schedule, with both keys valid. Stripe's and Upstash's are theirs to change. The edge's key is drawn again by hand (docs/runbook.md).",
  },
  {
    at: "Site/Files/Bucket",
    rules: ["AwsSolutions-S1"],
    reason: "Holds the built pages, which anybody may read through CloudFront: there is no access worth a log.",
  },
  {
    at: "Site/Distribution",
    rules: ["AwsSolutions-CFR1", "AwsSolutions-CFR2"],
    reason:
      "Which countries a shop sells to is its owner's business. A WAF costs more a month than all the rest; routes are throttled, guesses are counted by account and address.",
  },
  {
    at: "Site/Distribution",
    rules: ["AwsSolutions-CFR3"],
    reason:
      "What touches data is in the API's access log. A log of page views would hold buyers' addresses and serve nobody.",
  },
  {
    at: "Site/Distribution",
    rules: ["AwsSolutions-CFR4"],
    reason: "With an address of its own the site asks for TLS 1.2. CloudFront's own certificate leaves no choice.",
  },
  {
    at: [copier, asker],
    rules: ["AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]"],
    reason:
      "The CDK's own functions, which run while a deployment does and never for a visitor: they write their logs.",
  },
  {
    at: copier,
    rules: [
      "AwsSolutions-IAM5[Action::s3:GetObject*]",
      "AwsSolutions-IAM5[Action::s3:GetBucket*]",
      "AwsSolutions-IAM5[Action::s3:List*]",
      "AwsSolutions-IAM5[Action::s3:DeleteObject*]",
      "AwsSolutions-IAM5[Action::s3:Abort*]",
      "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]",
      "AwsSolutions-IAM5[Resource::<SiteFilesBucket4BA90CBC.Arn>/*]",
      "AwsSolutions-IAM5[Resource::*]",
      "AwsSolutions-L1",
    ],
    reason:
      "The CDK's own function, which runs while a deployment copies pages and never for a visitor. The resource * is CloudFront's invalidation, which the CDK does not narrow. It can reach the pages' bucket and the CDK's assets, and nothing that holds money.",
  },
  {
    rules: ["AwsSolutions-SQS3"],
    reason: "These queues are dead-letter queues: of Lambda's event sources and schedules, which the rule doesn't see.",
  },
];
