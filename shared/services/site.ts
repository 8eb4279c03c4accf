import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { bucketSettings } from "../runtime/clients.ts";
import { siteBucketVariable, templatesPrefix } from "../topology-spec.ts";
import { service } from "./service.ts";

/** The bucket of the pages. */
export const site = service((settings) => {
  const Bucket = settings.variable(siteBucketVariable);
  const client = new S3Client(bucketSettings);
  return {
    /** Which state a document is in; undefined where there is none yet. */
    async etagOf(file: string): Promise<string | undefined> {
      const found = await ifThere(client.send(new HeadObjectCommand({ Bucket, Key: file })));
      return found?.ETag;
    },
    /** A document as it was built; undefined where none was put yet. */
    async template(file: string): Promise<string | undefined> {
      const found = await ifThere(client.send(new GetObjectCommand({ Bucket, Key: `${templatesPrefix}${file}` })));
      return found?.Body?.transformToString();
    },
    /**
     * Writes a document.
     * @param etag the state that it was in, which it must still be in
     * @returns false where another has written it since: nothing was written
     */
    async write(file: string, html: string, etag: string | undefined): Promise<boolean> {
      const asItWas = etag === undefined ? { IfNoneMatch: "*" } : { IfMatch: etag };
      try {
        const document = { ContentType: "text/html; charset=utf-8", CacheControl: "no-cache" };
        await client.send(new PutObjectCommand({ Bucket, Key: file, Body: html, ...document, ...asItWas }));
        return true;
      } catch (error) {
        // 412: written since; 409: being written right now.
        if (statusOf(error) === 412 || statusOf(error) === 409) return false;
        throw error;
      }
    },
  };
});

const statusOf = (error: unknown) => (error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined);

async function ifThere<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}
