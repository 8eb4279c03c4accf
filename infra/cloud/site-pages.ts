import { Duration } from "aws-cdk-lib";
import { type BehaviorOptions, CachePolicy } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { pageSeconds } from "../../shared/site/headers.ts";
import { pagePathsOf } from "../../shared/topology-spec.ts";
import { functionNames, rowOf } from "./rows.ts";

/** For pages that functions make: as long as they say themselves, and no longer than a minute. Whoever asks, it is one page. */
export function pageCachePolicy(scope: Construct, stage: string): CachePolicy {
  return new CachePolicy(scope, "PageCache", {
    cachePolicyName: `herald-${stage}-pages`,
    comment: "A minute at the edge for pages that functions make",
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(pageSeconds),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

/**
 * Whom CloudFront asks for each page that a function makes, `/c/{code}`, and for what is below it, `/c/{code}/success`, by pattern. The
 * first that matches wins; `*` takes slashes and nothing at all, `?` one character.
 */
export function pageBehaviours(made: BehaviorOptions, below: BehaviorOptions): Record<string, BehaviorOptions> {
  const paths = pagePathsOf(functionNames.map(rowOf)).map((path) => path.replace(/\{\w+\}/g, "*"));
  return Object.fromEntries(
    paths.flatMap((path) => [
      [`${path}/*`, below],
      [path.replace(/\*$/, "?*"), made],
    ]),
  );
}
