import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct, type IDependable } from "constructs";
import { edgeKeyHeader } from "../../shared/topology-spec.ts";
import type { Settings } from "./settings.ts";
import { SiteBucket } from "./site-bucket.ts";
import { documentRouter } from "./site-documents.ts";
import { siteHeadersPolicy } from "./site-headers-policy.ts";
import { pageBehaviours, pageCachePolicy } from "./site-pages.ts";
import { viewerTeller } from "./site-viewer.ts";

interface SiteProps {
  settings: Settings;
  /** The API's host. */
  apiDomain: string;
  /** Holds `{"key": …}`: what CloudFront shows to the API, to be believed about who calls. */
  edgeSecret: CfnSecret;
  /** The folder of the built pages. */
  built: string;
}

/** The web app and the API under one address: CloudFront before a private bucket, with `/api/*` passed on untouched. */
export class Site extends Construct {
  /** Where people reach it, without a closing slash. */
  readonly url: string;
  readonly bucket: IBucket;
  /** What has put the pages' files and templates into the bucket; nothing does on an emulator. */
  readonly filled: IDependable | undefined;

  constructor(scope: Construct, { settings, apiDomain, edgeSecret, built }: SiteProps) {
    super(scope, "Site");
    const { stage, certificateArn } = settings;
    const files = new SiteBucket(this, { settings, built });
    const api = new HttpOrigin(apiDomain, { customHeaders: { [edgeKeyHeader]: keyIn(edgeSecret) } });
    const responseHeadersPolicy = siteHeadersPolicy(this, stage);
    const ofBucket: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(files.bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy,
      functionAssociations: [documentRouter(this, stage)],
      compress: true,
    };
    const ofFunctions: BehaviorOptions = {
      origin: api,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: pageCachePolicy(this, stage),
      responseHeadersPolicy,
      compress: true,
    };
    const distribution = new Distribution(this, "Distribution", {
      comment: `Herald ${stage}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(certificateArn && {
        certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [new URL(settings.shop.APP_URL ?? "").hostname],
      }),
      defaultBehavior: ofBucket,
      additionalBehaviors: {
        "/api/*": {
          origin: api,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // Answers are someone's own: never kept. Their headers are the functions' business.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          functionAssociations: [viewerTeller(this, stage)],
        },
        ...pageBehaviours(ofFunctions, ofBucket),
      },
    });
    files.showTo(distribution);
    // The custom resource that copies files is nothing that an emulator can run.
    this.filled = settings.emulated ? undefined : files.fill(distribution);
    this.bucket = files.bucket;
    this.url = settings.shop.APP_URL ?? `https://${distribution.distributionDomainName}`;
  }
}

/** Read by CloudFormation when it deploys: the value is in no template. */
const keyIn = (secret: CfnSecret) => `{{resolve:secretsmanager:${secret.ref}:SecretString:key}}`;
