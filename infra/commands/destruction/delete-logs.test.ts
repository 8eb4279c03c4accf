import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { awsJsonService } from "../../local/http/aws-json.ts";
import { type Listening, listen } from "../../local/http/http-server.ts";
import { deleteHelperLogs } from "./delete-logs.ts";

let logs: Listening;
let groups: string[];
beforeEach(async () => {
  groups = [
    "/aws/lambda/herald-dev-CustomCDKBucketDeployment8693BB64-Ab1",
    "/aws/lambda/herald-dev-CustomS3AutoDeleteObjectsCustomReso-Cd2",
    "/aws/lambda/herald-dev-two-CustomS3AutoDeleteObjectsCustom-Ef3",
    "/herald-dev/functions",
  ];
  logs = await listen(
    awsJsonService({
      DescribeLogGroups: ({ logGroupNamePrefix }) => ({
        logGroups: groups
          .filter((name) => name.startsWith(String(logGroupNamePrefix)))
          .map((logGroupName) => ({ logGroupName })),
      }),
      DeleteLogGroup: ({ logGroupName }) => {
        groups = groups.filter((name) => name !== logGroupName);
        return {};
      },
    }),
  );
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: logs.url,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
});
afterEach(() => logs.stop());

test("the logs of the CDK's helpers go with their stage, and no other's", async () => {
  expect(await deleteHelperLogs({ region: "eu-west-1", stackName: "herald-dev" })).toBe(2);
  expect(groups).toEqual(["/aws/lambda/herald-dev-two-CustomS3AutoDeleteObjectsCustom-Ef3", "/herald-dev/functions"]);
  expect(await deleteHelperLogs({ region: "eu-west-1", stackName: "herald-dev" })).toBe(0);
});
