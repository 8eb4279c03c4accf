/** The API's front: how much it takes, what it logs, and that no other site's page may use it. */
import { expect, test } from "@jest/globals";
import { functions } from "../../shared/topology.ts";
import { type FunctionSpec, routesOf } from "../../shared/topology-spec.ts";
import { stackOf } from "../../tests/stacks/stacks.ts";

const stack = stackOf("test");
const [stage] = Object.values(stack.all("AWS::ApiGatewayV2::Stage"));
const [api] = Object.values(stack.all("AWS::ApiGatewayV2::Api"));
const rows = Object.values<FunctionSpec>(functions);

test("all routes together take 3,200 requests a second, 4,000 at once", () => {
  expect(stage).toMatchObject({
    StageName: "$default",
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 3_200, ThrottlingBurstLimit: 4_000 },
  });
});

test("routes whose rows say so take less, and Stripe's webhook is watched by itself", () => {
  const limited = rows.flatMap((row) => {
    const limit = "http" in row.on ? row.on.limit : undefined;
    return limit ? routesOf(row).map((route) => [route, limit] as const) : [];
  });
  expect(limited.length).toBeGreaterThan(3);
  expect(stage?.RouteSettings).toEqual({
    ...Object.fromEntries(
      limited.map(([route, { perSecond, burst }]) => [
        route,
        { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: burst },
      ]),
    ),
    "POST /api/checkout/webhook": {
      ThrottlingRateLimit: 3_200,
      ThrottlingBurstLimit: 4_000,
      DetailedMetricsEnabled: true,
    },
  });
});

test("each request is one line in a log that is kept for a month and names nobody", () => {
  const { DestinationArn, Format } = Object(stage?.AccessLogSettings);
  expect(DestinationArn).toMatch(/^LogGroup \/aws\/vendedlogs\/herald-test-api\.Arn$/);
  expect(stack.all("AWS::Logs::LogGroup")["/aws/vendedlogs/herald-test-api"]).toMatchObject({ RetentionInDays: 30 });
  expect(JSON.parse(Format)).toMatchObject({ requestId: "$context.requestId", status: "$context.status" });
  expect(Format).not.toMatch(/identity|sourceIp|userAgent|path|querystring/i);
});

test("there is no CORS: the pages are of the API's own origin", () => {
  expect(api).toEqual({ Name: "herald-test", ProtocolType: "HTTP" });
});
