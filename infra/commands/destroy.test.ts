import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { awsJsonService, ServiceError } from "../local/http/aws-json.ts";
import { type Listening, listen } from "../local/http/http-server.ts";

/** The command as npm runs it, against a stack that is gone as soon as somebody deletes it. */
const root = join(import.meta.dirname, "..", "..");
const stackName = "herald-dev";
const id = `arn:aws:cloudformation:eu-west-1:123456789012:stack/${stackName}/1`;
const result = (action: string, body = "") =>
  `<${action}Response><${action}Result>${body}</${action}Result></${action}Response>`;

let aws: Listening;
let groups: string[];
let isDeleted: boolean;

beforeEach(async () => {
  groups = [`/aws/lambda/${stackName}-CustomCDKBucketDeployment8693BB64-Ab1`, `/${stackName}/functions`];
  isDeleted = false;
  const json = awsJsonService({
    DescribeLogGroups: ({ logGroupNamePrefix }) => ({
      logGroups: groups
        .filter((name) => name.startsWith(String(logGroupNamePrefix)))
        .map((logGroupName) => ({ logGroupName })),
    }),
    DeleteLogGroup: ({ logGroupName }) => {
      // A helper that still runs would make its group again.
      if (!isDeleted) throw new ServiceError("OperationAbortedException", "The stack is still there.");
      groups = groups.filter((name) => name !== logGroupName);
      return {};
    },
  });
  const answers: Record<string, () => string> = {
    GetCallerIdentity: () => "<Arn>arn:aws:iam::123456789012:user/olga</Arn><Account>123456789012</Account>",
    DescribeStacks: () => {
      const status = isDeleted ? "DELETE_COMPLETE" : "CREATE_COMPLETE";
      const facts = `<StackId>${id}</StackId><StackName>${stackName}</StackName><StackStatus>${status}</StackStatus>`;
      return `<Stacks><member>${facts}</member></Stacks>`;
    },
    ListStackResources: () => "<StackResourceSummaries/>",
    DeleteStack: () => {
      isDeleted = true;
      return "";
    },
  };
  aws = await listen(async (request, response) => {
    if (request.headers["x-amz-target"]) return json(request, response);
    const action = new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString()).get("Action") ?? "";
    response.setHeader("content-type", "text/xml").end(result(action, answers[action]?.()));
  });
});
afterEach(() => aws.stop());

function destroy(): Promise<{ code: number; out: string }> {
  const env = {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "eu-west-1",
    AWS_ENDPOINT_URL: aws.url,
  };
  const args = [join(root, "infra/commands/destroy.ts"), "--stage", "dev", "--confirm", "dev"];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root, env }, (error, out, aside) => {
      resolve({ code: Number(error?.code ?? 0), out: out + aside });
    });
    child.stdin?.end();
  });
}

test("a stage's stack goes, and the logs of the CDK's helpers after it", async () => {
  const { code, out } = await destroy();
  expect([code, out]).toEqual([0, expect.stringContaining(`The stack ${stackName} is gone.`)]);
  expect(groups).toEqual([`/${stackName}/functions`]);
});
