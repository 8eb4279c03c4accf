import { Duration } from "aws-cdk-lib";
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { hstsSeconds, siteHeaders } from "../../shared/site/headers.ts";

/** `siteHeaders` as CloudFront sets them; a test holds the two to each other. */
export function siteHeadersPolicy(scope: Construct, stage: string): ResponseHeadersPolicy {
  const override = true;
  const custom = ["cross-origin-opener-policy", "permissions-policy"] as const;
  return new ResponseHeadersPolicy(scope, "Headers", {
    responseHeadersPolicyName: `herald-${stage}-site`,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: siteHeaders["content-security-policy"], override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.seconds(hstsSeconds),
        includeSubdomains: true,
        override,
      },
    },
    customHeadersBehavior: {
      customHeaders: custom.map((header) => ({ header, value: siteHeaders[header], override })),
    },
  });
}
