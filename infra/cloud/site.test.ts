/** The site's template: what CloudFront adds, keeps and passes on, held to what the laptop does. */

import { describe, expect, test } from "@jest/globals";
import { Template } from "aws-cdk-lib/assertions";
import fc from "fast-check";
import { documentOf } from "../../shared/site/documents.ts";
import { siteHeaders } from "../../shared/site/headers.ts";
import { edgeKeyHeader, viewerHeader } from "../../shared/topology-spec.ts";
import { documentRouterCode } from "./site-documents.ts";
import { viewerTellerCode } from "./site-viewer.ts";
import { makeStack } from "./synthesized.ts";

const shop = {
  ...{ SHOP_NAME: "Blue Door", SHOP_CURRENCY: "eur", COMMISSION_BPS: 1250 },
  ...{ OWNER_EMAIL: "o@example.com", MAIL_FROM: "m@example.com", APP_URL: "https://blue-door.example" },
};
const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1";
const stack = makeStack("test", { shop, certificateArn, brand: { color: "#123456" } });
const template = Template.fromStack(stack);
const [distribution] = Object.values(template.findResources("AWS::CloudFront::Distribution"));
const config = distribution?.Properties.DistributionConfig;

const named = (Name: string) => ({ Properties: { Name } });

test("CloudFront sets the very headers that the laptop's site sends", () => {
  const [policy] = Object.values(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
    policy?.Properties.ResponseHeadersPolicyConfig ?? {};
  const { StrictTransportSecurity: hsts } = security;
  const sent = {
    "content-security-policy": security.ContentSecurityPolicy?.ContentSecurityPolicy,
    "referrer-policy": security.ReferrerPolicy?.ReferrerPolicy,
    "strict-transport-security": `max-age=${hsts?.AccessControlMaxAgeSec}${hsts?.IncludeSubdomains ? "; includeSubDomains" : ""}`,
    "x-content-type-options": security.ContentTypeOptions && "nosniff",
    "x-frame-options": security.FrameOptions?.FrameOption,
    ...Object.fromEntries(custom.Items.map((item: { Header: string; Value: string }) => [item.Header, item.Value])),
  };
  expect(sent).toEqual(siteHeaders);
  expect(config.DefaultCacheBehavior.ResponseHeadersPolicyId).toBeDefined();
});

test("scripts come from the site alone: none inline, none from elsewhere", () => {
  expect(siteHeaders["content-security-policy"]).toMatch(/script-src 'self'(;|$)/);
});

test("the API is passed on with all methods, cookies and queries, and is never cached", () => {
  const [api] = config.CacheBehaviors;
  expect(api).toMatchObject({
    PathPattern: "/api/*",
    ViewerProtocolPolicy: "https-only",
    CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
    OriginRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
  });
  expect(api.AllowedMethods).toContain("DELETE");
  const [{ DomainName, OriginCustomHeaders, CustomOriginConfig }] = config.Origins.filter(
    (origin: { Id: string }) => origin.Id === api.TargetOriginId,
  );
  expect(JSON.stringify(DomainName)).toContain(".execute-api.");
  expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: "https-only" });
  // The key itself is in no template: CloudFormation reads it while it deploys.
  const [edge] = Object.entries(template.findResources("AWS::SecretsManager::Secret", named("herald-test/edge")));
  const value = ["", ["{{resolve:secretsmanager:", { Ref: edge?.[0] }, ":SecretString:key}}"]];
  expect(OriginCustomHeaders).toEqual([{ HeaderName: edgeKeyHeader, HeaderValue: { "Fn::Join": value } }]);
});

test("the site has the shop's own address, and browsers come over TLS alone", () => {
  expect(config.Aliases).toEqual(["blue-door.example"]);
  expect(config.ViewerCertificate.AcmCertificateArn).toBe(certificateArn);
  expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
});

test("the bucket is private, encrypted, and read by this distribution alone", () => {
  template.hasResourceProperties("AWS::S3::Bucket", {
    PublicAccessBlockConfiguration: {
      ...{ BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    },
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
    },
  });
  template.resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
  const [policy] = Object.values(template.findResources("AWS::S3::BucketPolicy"));
  const statements: { Effect: string; Action: string | string[]; Principal: object; Condition: object }[] =
    policy?.Properties.PolicyDocument.Statement;
  const reading = statements.filter(({ Principal }) => "Service" in Principal);
  expect(reading.map(({ Action, Principal }) => [Action, Principal])).toEqual([
    ["s3:GetObject", { Service: "cloudfront.amazonaws.com" }],
    ["s3:ListBucket", { Service: "cloudfront.amazonaws.com" }],
  ]);
  for (const { Condition } of reading) expect(JSON.stringify(Condition)).toContain("distribution/");
  const open = statements.filter(
    ({ Effect, Principal }) => Effect === "Allow" && JSON.stringify(Principal).includes("*"),
  );
  expect(open).toEqual([]);
});

test("files with a hash in their names, and no others, are kept for a year, documents are asked for anew, and old files stay for open pages", () => {
  const deployments = Object.values(template.findResources("Custom::CDKBucketDeployment"));
  const kept = deployments.map(({ Properties }) => [
    ...[Properties.DestinationBucketKeyPrefix ?? "", Properties.SystemMetadata["cache-control"], Properties.Prune],
    ...[Properties.DistributionPaths ?? []],
  ]);
  expect(kept.sort()).toEqual([
    ["", "no-cache", false, ["/*"]],
    ["assets", "public, max-age=31536000, immutable", false, []],
  ]);
});

describe("the function at the edge", () => {
  const handler = new Function(`${documentRouterCode}; return handler;`)() as (event: object) => { uri: string };
  const routed = (uri: string) => handler({ request: { uri } }).uri;

  test("leads every page where the laptop does", () => {
    for (const path of [
      "/",
      "/admin",
      "/admin/",
      "/admin/orders/1",
      "/administrator",
      "/c/abc",
      "/c",
      "/cart",
      "/stats",
    ]) {
      expect(routed(path)).toBe(`/${documentOf(path)}`);
    }
    const segment = fc.constantFrom("admin", "c", "products", "x", "");
    fc.assert(
      fc.property(fc.array(segment), (segments) => {
        const path = `/${segments.join("/")}`;
        expect(routed(path)).toBe(`/${documentOf(path)}`);
      }),
    );
  });

  test("lets files be", () => {
    expect(routed("/assets/app-1.js")).toBe("/assets/app-1.js");
  });
});

test("the API is told the caller's address by CloudFront, whatever the caller says", () => {
  const handler = new Function(`${viewerTellerCode}; return handler;`)();
  const headers = { [viewerHeader]: { value: "203.0.113.9" }, cookie: { value: "a=b" } };
  const told = handler({ viewer: { ip: "2001:db8::1" }, request: { uri: "/api/health", headers } });
  expect(told.headers).toEqual({ [viewerHeader]: { value: "2001:db8::1" }, cookie: { value: "a=b" } });
  const [api] = config.CacheBehaviors;
  const [{ EventType, FunctionARN }] = api.FunctionAssociations;
  expect(EventType).toBe("viewer-request");
  const viewer = template.findResources("AWS::CloudFront::Function", named("herald-test-viewer"));
  expect(FunctionARN).toEqual({ "Fn::GetAtt": [Object.keys(viewer)[0], "FunctionARN"] });
});
