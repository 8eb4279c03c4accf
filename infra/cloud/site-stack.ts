import { CfnOutput, Stack } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { Construct } from "constructs";
import type { Settings } from "./settings.ts";
import { SiteBucket } from "./site-bucket.ts";
import { documentRouter } from "./site-documents.ts";
import { siteHeadersPolicy } from "./site-headers-policy.ts";

/**
 * The web app and the API under one address: CloudFront before a private bucket, with `/api/*` passed on untouched. A
 * stack of its own, so that pages change without touching what holds money.
 */
export class SiteStack extends Stack {
  constructor(
    scope: Construct,
    { settings, apiDomain, built }: { settings: Settings; apiDomain: string; built: string },
  ) {
    const { stage, certificateArn } = settings;
    super(scope, `herald-${stage}-site`, {
      description: `Herald's pages, stage ${stage}`,
      terminationProtection: stage === "prod",
      tags: { herald: stage },
    });
    const files = new SiteBucket(this, { settings, built });
    const distribution = new Distribution(this, "Site", {
      comment: `Herald ${stage}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(certificateArn && {
        certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [new URL(settings.shop.APP_URL).hostname],
      }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(files.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: siteHeadersPolicy(this, stage),
        functionAssociations: [documentRouter(this, stage)],
        compress: true,
      },
      additionalBehaviors: {
        "/api/*": {
          origin: new HttpOrigin(apiDomain),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // Answers are someone's own: never kept. Their headers are the functions' business.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    });
    files.fill(distribution);
    new CfnOutput(this, "SiteUrl", { value: `https://${distribution.distributionDomainName}` });
  }
}
