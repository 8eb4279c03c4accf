/** The site's template: what CloudFront adds, keeps and passes on, held to what the laptop does. */

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as z from "zod/mini";
import { documentOf } from "../../shared/site/documents.ts";
import { pageSeconds, siteHeaders } from "../../shared/site/headers.ts";
import { edgeKeyHeader, viewerHeader } from "../../shared/topology-spec.ts";
import { templateOf } from "../../tests/stacks/stacks.ts";
import { documentRouterCode } from "./site-documents.ts";
import { viewerTellerCode } from "./site-viewer.ts";

const resources = Object.entries(templateOf("own address").Resources);
/** The properties of a type's resources under their ids, as far as a schema names them. */
const all = <Schema extends z.ZodMiniType>(type: string, schema: Schema): [string, z.output<Schema>][] =>
  resources.flatMap(([id, { Type, Properties }]) => (Type === type ? [[id, z.parse(schema, Properties)]] : []));
const named = (type: string, name: string) =>
  all(type, z.object({ Name: z.string() })).find(([, { Name }]) => Name === name)?.[0];

const Behavior = z.looseObject({ ViewerProtocolPolicy: z.string() });
const ApiBehavior = z.looseObject({
  AllowedMethods: z.array(z.string()),
  TargetOriginId: z.string(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.unknown() })),
});
const PageBehavior = z.looseObject({
  PathPattern: z.string(),
  TargetOriginId: z.string(),
  CachePolicyId: z.unknown(),
  Compress: z.boolean(),
  OriginRequestPolicyId: z.optional(z.unknown()),
});
const Origin = z.looseObject({ Id: z.string(), OriginCustomHeaders: z.optional(z.unknown()) });
const Distribution = z.object({
  DistributionConfig: z.object({
    Aliases: z.array(z.string()),
    ViewerCertificate: z.object({ AcmCertificateArn: z.string() }),
    DefaultCacheBehavior: z.extend(Behavior, { ResponseHeadersPolicyId: z.unknown() }),
    CacheBehaviors: z.tuple([ApiBehavior], PageBehavior),
    Origins: z.array(Origin),
  }),
});
const [[, { DistributionConfig: config }] = unfound()] = all("AWS::CloudFront::Distribution", Distribution);
const HeadersPolicy = z.object({
  ResponseHeadersPolicyConfig: z.object({
    SecurityHeadersConfig: z.object({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string() }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
      StrictTransportSecurity: z.object({ AccessControlMaxAgeSec: z.int(), IncludeSubdomains: z.boolean() }),
      ContentTypeOptions: z.looseObject({}),
      FrameOptions: z.object({ FrameOption: z.string() }),
    }),
    CustomHeadersConfig: z.object({ Items: z.array(z.object({ Header: z.string(), Value: z.string() })) }),
  }),
});
const Statement = z.object({
  Effect: z.string(),
  Action: z.unknown(),
  Principal: z.unknown(),
  Condition: z.optional(z.unknown()),
});
const BucketPolicy = z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) });
const Deployment = z.object({
  DestinationBucketKeyPrefix: z._default(z.string(), ""),
  SystemMetadata: z.object({ "cache-control": z.string() }),
  Prune: z.boolean(),
  DistributionPaths: z._default(z.array(z.string()), []),
});

function unfound(): never {
  throw new Error("The template has none.");
}

test("CloudFront sets the very headers that the laptop's site sends", () => {
  const [[, policy] = unfound()] = all("AWS::CloudFront::ResponseHeadersPolicy", HeadersPolicy);
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy.ResponseHeadersPolicyConfig;
  const { StrictTransportSecurity: hsts } = security;
  const sent = {
    "content-security-policy": security.ContentSecurityPolicy.ContentSecurityPolicy,
    "referrer-policy": security.ReferrerPolicy.ReferrerPolicy,
    "strict-transport-security": `max-age=${hsts.AccessControlMaxAgeSec}${hsts.IncludeSubdomains ? "; includeSubDomains" : ""}`,
    "x-content-type-options": security.ContentTypeOptions && "nosniff",
    "x-frame-options": security.FrameOptions.FrameOption,
    ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header, Value])),
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
  const origin = config.Origins.find(({ Id }) => Id === api.TargetOriginId) ?? unfound();
  const { DomainName, OriginCustomHeaders, CustomOriginConfig } = origin;
  expect(JSON.stringify(DomainName)).toContain(".execute-api.");
  expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: "https-only" });
  // The key itself is in no template: CloudFormation reads it while it deploys.
  const Ref = named("AWS::SecretsManager::Secret", "herald-test/edge");
  const value = ["", ["{{resolve:secretsmanager:", { Ref }, ":SecretString:key}}"]];
  expect(OriginCustomHeaders).toEqual([{ HeaderName: edgeKeyHeader, HeaderValue: { "Fn::Join": value } }]);
});

test("a link's page and a storefront are each made by a function of the API and kept for a minute at most, the same for all; what is below it comes from the bucket", () => {
  const [api, ...pages] = config.CacheBehaviors;
  const { DefaultCacheBehavior: usual } = config;
  expect(pages.map(({ PathPattern, TargetOriginId }) => [PathPattern, TargetOriginId === api.TargetOriginId])).toEqual([
    ["/a/*/*", false],
    ["/a/?*", true],
    ["/c/*/*", false],
    ["/c/?*", true],
  ]);
  const [belowStorefront = unfound(), storefront = unfound(), below = unfound(), made = unfound()] = pages;
  for (const { PathPattern: _, ...asUsual } of [belowStorefront, below]) expect(usual).toEqual(asUsual);
  expect({ ...storefront, PathPattern: made.PathPattern }).toEqual(made);
  const [[id, policy] = unfound()] = all("AWS::CloudFront::CachePolicy", z.object({ CachePolicyConfig: z.unknown() }));
  expect(made).toMatchObject({
    CachePolicyId: { Ref: id },
    ViewerProtocolPolicy: "redirect-to-https",
    ResponseHeadersPolicyId: usual.ResponseHeadersPolicyId,
    Compress: true,
  });
  // The policy of the cache alone says what reaches the function: no cookie, header or query of whoever asks.
  expect(made.OriginRequestPolicyId).toBeUndefined();
  expect(policy.CachePolicyConfig).toMatchObject({
    MinTTL: 0,
    DefaultTTL: 0,
    MaxTTL: pageSeconds,
    ParametersInCacheKeyAndForwardedToOrigin: {
      CookiesConfig: { CookieBehavior: "none" },
      HeadersConfig: { HeaderBehavior: "none" },
      QueryStringsConfig: { QueryStringBehavior: "none" },
    },
  });
});

test("the site has the shop's own address, and browsers come over TLS alone", () => {
  expect(config.Aliases).toEqual(["blue-door.example"]);
  expect(config.ViewerCertificate.AcmCertificateArn).toMatch(/^arn:aws:acm:us-east-1:/);
  expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe("redirect-to-https");
});

test("the bucket is private, encrypted, and read by this distribution alone", () => {
  expect(all("AWS::S3::Bucket", z.looseObject({})).map(([, properties]) => properties)).toEqual([
    expect.objectContaining({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
      },
    }),
  ]);
  expect(all("AWS::CloudFront::OriginAccessControl", z.unknown())).toHaveLength(1);
  const statements = all("AWS::S3::BucketPolicy", BucketPolicy).flatMap(
    ([, policy]) => policy.PolicyDocument.Statement,
  );
  const reading = statements.filter(({ Principal }) => JSON.stringify(Principal).includes('"Service"'));
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

test("files with a hash in their names, and no others, are kept for a year, documents are asked for again, and no deployment deletes old files or uploaded logos", () => {
  const kept = all("Custom::CDKBucketDeployment", Deployment).map(([, deployment]) => [
    deployment.DestinationBucketKeyPrefix,
    deployment.SystemMetadata["cache-control"],
    deployment.Prune,
    deployment.DistributionPaths,
  ]);
  expect(kept.sort()).toEqual([
    ["", "no-cache", false, ["/*"]],
    ["assets", "public, max-age=31536000, immutable", false, []],
  ]);
});

test("a deployment brings templates and no documents, and asks for those by a message that a new version makes another", () => {
  const sources = all("Custom::CDKBucketDeployment", z.object({ SourceObjectKeys: z.array(z.unknown()) }));
  expect(sources.map(([, { SourceObjectKeys }]) => SourceObjectKeys.length).sort()).toEqual([1, 5]);
  const [[, { Create, Update, Delete }] = unfound()] = all(
    "Custom::AWS",
    z.object({ Create: z.unknown(), Update: z.unknown(), Delete: z.optional(z.unknown()) }),
  );
  expect(Create).toEqual(Update);
  expect(Delete).toBeUndefined();
  expect(JSON.stringify(Create)).toContain("SendMessage");
  expect(JSON.stringify(Create)).toContain("deployment-1.2.3-");
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
      "/a/abc",
      "/a",
      "/cart",
      "/stats",
    ]) {
      expect(routed(path)).toBe(`/${documentOf(path)}`);
    }
    const segment = fc.constantFrom("admin", "c", "a", "products", "x", "");
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
  const [{ EventType, FunctionARN } = unfound()] = api.FunctionAssociations;
  expect(EventType).toBe("viewer-request");
  const viewer = named("AWS::CloudFront::Function", "herald-test-viewer");
  expect(FunctionARN).toEqual({ "Fn::GetAtt": [viewer, "FunctionARN"] });
});
