import { createHash } from "node:crypto";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { PictureKind } from "../domain/picture.ts";
import { bucketSettings } from "../runtime/clients.ts";
import { siteBucketVariable } from "../topology-spec.ts";
import type { Settings } from "./settings.ts";

/** The name of what has this content: 128 bits of its SHA-256, as 32 characters. */
export function contentName(...parts: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 32);
}

/**
 * Puts pictures into the bucket of the pages.
 * @returns a function of a picture, its key, its kind, and what browsers are told about keeping it
 */
export function picturePutter(settings: Settings) {
  const Bucket = settings.variable(siteBucketVariable);
  const client = new S3Client(bucketSettings);
  return async (Body: Uint8Array, Key: string, kind: PictureKind, CacheControl: string): Promise<void> => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: `image/${kind}`, CacheControl }));
  };
}
