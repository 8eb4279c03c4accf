import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { bucketSettings } from "../runtime/clients.ts";
import { buyersFile, type documents, storefrontFile } from "../site/documents.ts";
import { siteBucketVariable } from "../topology-spec.ts";
import { service } from "./service.ts";

/** A document of the site as the shop's settings stand, for a page that a function makes of it. */
const shown = (Key: (typeof documents)[number]["file"]) =>
  service((settings) => {
    const Bucket = settings.variable(siteBucketVariable);
    const client = new S3Client(bucketSettings);
    let kept: { html: string; etag: string | undefined } | undefined;
    return {
      /**
       * Asked for each time, so that a change of the settings is in the next answer, and sent only where it is another one. Where the bucket
       * can't be reached it is as it was: a shop's page is better a version old than away.
       */
      async read(): Promise<string> {
        try {
          const ifOther = kept?.etag === undefined ? {} : { IfNoneMatch: kept.etag };
          const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key, ...ifOther }));
          kept = { html: (await Body?.transformToString()) ?? "", etag: ETag };
        } catch (error) {
          // Also a 304, which the client takes for an error: it is the same.
          if (kept === undefined) throw error;
        }
        return kept.html;
      },
    };
  });

/** The document of links' pages. */
export const buyersDocument = shown(buyersFile);

/** The document of storefronts. */
export const storefrontDocument = shown(storefrontFile);
