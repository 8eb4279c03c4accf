/** What a stage for an emulator lacks, type by type: these and no others, each because emulators know none of it. */
import { expect, test } from "@jest/globals";
import { stackOf } from "../../tests/stacks/stacks.ts";

const leftOut: Record<string, string> = {
  "AWS::Budgets::Budget": "MiniStack's CloudFormation knows none; infra/cloud/watches.test.ts holds it",
  "AWS::Events::Archive": "MiniStack's CloudFormation knows none; infra/cloud/watches.test.ts holds it",
  "Custom::AWS":
    "asks for the documents once their templates are copied, which is left out; infra/cloud/site.test.ts holds it",
  "Custom::CDKBucketDeployment": "copies the pages with the AWS CLI in a Lambda; infra/cloud/site.test.ts holds it",
  "Custom::S3AutoDeleteObjects":
    "answers CloudFormation over TLS, which MiniStack has none of; it empties the bucket of pages",
};
/** What the CDK makes for the sake of the above. */
const forTheirSake = ["AWS::IAM::Policy", "AWS::IAM::Role", "AWS::Lambda::Function", "AWS::Lambda::LayerVersion"];
/** Says who may fill and empty the bucket of pages. */
const touched = ["AWS::S3::Bucket", "AWS::S3::BucketPolicy"];

const whole = stackOf("test");
const emulated = stackOf("emulated");
const counts = whole.counts();
const differing = Object.keys(counts).filter((type) => counts[type] !== emulated.counts()[type]);

test("an emulated stage leaves out what emulators lack, and nothing else", () => {
  expect(differing.sort()).toEqual([...Object.keys(leftOut), ...forTheirSake].sort());
  for (const [type, why] of Object.entries(leftOut)) {
    expect(emulated.counts()[type]).toBeUndefined();
    process.stderr.write(`  left out on an emulator: ${type}: ${why}\n`);
  }
});

test("all else is the same, but for where Stripe's stand-in is", () => {
  const withoutStripe = (properties: object) =>
    JSON.parse(JSON.stringify(properties), (key, value) => (key === "STRIPE_API_URL" ? undefined : value));
  const compared = Object.keys(emulated.counts()).filter((type) => ![...forTheirSake, ...touched].includes(type));
  expect(compared.length).toBeGreaterThan(25);
  for (const type of compared) expect(withoutStripe(emulated.all(type))).toEqual(whole.all(type));
});
