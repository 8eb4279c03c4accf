import { createHash } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { PictureKind } from "../domain/picture.ts";
import { bucketSettings } from "../runtime/clients.ts";
import { logosPrefix, siteBucketVariable } from "../topology-spec.ts";
import { service } from "./service.ts";

/** The logos in the bucket of the pages. They are put and never taken away: e-mails that were sent show them. */
export const logos = service((settings) => {
  const Bucket = settings.variable(siteBucketVariable);
  const client = new S3Client(bucketSettings);
  return {
    /**
     * Puts a picture under a name that is its content's, so that a second time changes nothing.
     * @param cacheControl what browsers are told about it
     * @returns its path on the shop's site
     */
    async put(picture: Uint8Array, kind: PictureKind, cacheControl: string): Promise<string> {
      const hash = createHash("sha256").update(picture).digest("hex").slice(0, 32);
      const Key = `${logosPrefix}${hash}.${kind}`;
      const headers = { ContentType: `image/${kind}`, CacheControl: cacheControl };
      await client.send(new PutObjectCommand({ Bucket, Key, Body: picture, ...headers }));
      return `/${Key}`;
    },
  };
});
