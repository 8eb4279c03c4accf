import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { defaultColor } from "../../shared/domain/settings.ts";
import { documents, renderDocument } from "../../shared/site/documents.ts";
import { immutableCache, revalidatedCache } from "../../shared/site/headers.ts";
import type { Shop } from "../../shared/site/shop.ts";
import type { Settings } from "./settings.ts";

/** The private bucket that the built app lies in. All of it can be built again, so it goes with its stack. */
export class SiteBucket extends Construct {
  readonly bucket: IBucket;
  readonly #settings: Settings;
  readonly #built: string;

  /** @param built the folder that `npm run build` fills */
  constructor(scope: Construct, { settings, built }: { settings: Settings; built: string }) {
    super(scope, "Files");
    this.#settings = settings;
    this.#built = built;
    const bucket = new Bucket(this, "Bucket", {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      // By a custom resource of the CDK's, which tells CloudFormation over TLS: an emulator has none.
      autoDeleteObjects: !settings.emulated,
    });
    // The class is its interface but for `exactOptionalPropertyTypes`, which the CDK's types are older than.
    this.bucket = bucket as IBucket;
  }

  /** Lets CloudFront see whether a file is there: S3 answers 403 for a missing one to whoever may not list. */
  showTo(distribution: Distribution): void {
    const { partition, account } = Stack.of(this);
    const arn = `arn:${partition}:cloudfront::${account}:distribution/${distribution.distributionId}`;
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        actions: ["s3:ListBucket"],
        resources: [this.bucket.bucketArn],
        conditions: { StringEquals: { "AWS:SourceArn": arn } },
      }),
    );
  }

  /**
   * Puts the app into the bucket: first the files whose names carry their hash, then the documents that name them, with
   * the shop in them. Files of earlier versions stay, for whoever has a page of theirs open.
   */
  fill(distribution: Distribution): void {
    const place = { destinationBucket: this.bucket, prune: false };
    const files = new BucketDeployment(this, "Assets", {
      ...place,
      sources: [Source.asset(join(this.#built, "assets"))],
      destinationKeyPrefix: "assets",
      cacheControl: [CacheControl.fromString(immutableCache)],
    });
    const pages = new BucketDeployment(this, "Documents", {
      ...place,
      sources: [
        Source.asset(this.#built, { exclude: ["assets", "*.html", ".vite"] }),
        ...documents.map(({ file }) => Source.data(file, this.#rendered(file))),
      ],
      cacheControl: [CacheControl.fromString(revalidatedCache)],
      distribution,
      distributionPaths: ["/*"],
    });
    pages.node.addDependency(files);
  }

  #rendered(file: string): string {
    return renderDocument(readFileSync(join(this.#built, file), "utf8"), shopOf(this.#settings));
  }
}

/** What the pages know of the stage's shop. */
export function shopOf({ shop, brand }: Settings): Shop {
  return {
    name: shop.SHOP_NAME,
    currency: shop.SHOP_CURRENCY,
    rateBps: shop.COMMISSION_BPS,
    delivery: shop.DELIVERY,
    color: brand?.color ?? defaultColor,
    ...(brand?.logoUrl && { logoUrl: brand.logoUrl }),
  };
}
