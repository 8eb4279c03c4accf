import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RemovalPolicy, Stack } from "aws-cdk-lib";
import type { Distribution } from "aws-cdk-lib/aws-cloudfront";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct, type IDependable } from "constructs";
import { documents } from "../../shared/site/documents.ts";
import { immutableCache, revalidatedCache } from "../../shared/site/headers.ts";
import { templatesPrefix } from "../../shared/topology-spec.ts";
import type { Settings } from "./settings.ts";

/**
 * The private bucket that the built app lies in, and the logos and pictures that owners uploaded. The first can be built again, of the others owners
 * have their files: it goes with its stack.
 */
export class SiteBucket extends Construct {
  readonly bucket: IBucket;
  readonly #folder: string;

  /** @param built the folder that `npm run build` fills */
  constructor(scope: Construct, { settings, built }: { settings: Settings; built: string }) {
    super(scope, "Files");
    this.#folder = built;
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
   * Puts the app into the bucket: first the files whose names carry their hash, then the templates of the documents that name them.
   * The documents themselves are `site/write-documents`' to write: what an owner has set, no deployment knows. Nothing is pruned: files of
   * earlier versions stay, for whoever has a page of theirs open, and so do the logos and pictures that owners uploaded.
   * @returns what is done once all is there
   */
  fill(distribution: Distribution): IDependable {
    const place = { destinationBucket: this.bucket, prune: false };
    const files = new BucketDeployment(this, "Assets", {
      ...place,
      sources: [Source.asset(join(this.#folder, "assets"))],
      destinationKeyPrefix: "assets",
      cacheControl: [CacheControl.fromString(immutableCache)],
    });
    const pages = new BucketDeployment(this, "Documents", {
      ...place,
      sources: [
        Source.asset(this.#folder, { exclude: ["assets", "*.html", ".vite"] }),
        ...documents.map(({ file }) => Source.data(`${templatesPrefix}${file}`, this.#built(file))),
      ],
      cacheControl: [CacheControl.fromString(revalidatedCache)],
      distribution,
      distributionPaths: ["/*"],
    });
    pages.node.addDependency(files);
    return pages;
  }

  #built(file: string): string {
    return readFileSync(join(this.#folder, file), "utf8");
  }
}
