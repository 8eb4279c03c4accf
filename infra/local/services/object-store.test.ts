import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import { type ObjectStore, startObjectStore } from "./object-store.ts";

const home = temporaryDirectory();
let store: ObjectStore;
let client: S3Client;

beforeAll(async () => {
  store = await startObjectStore(home.path);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new S3Client({ endpoint: store.url, region: "eu-west-1", forcePathStyle: true, credentials });
});
afterAll(async () => {
  client.destroy();
  await store.stop();
  home[Symbol.dispose]();
});

const put = (Key: string, Body: string, condition: object = {}) =>
  client.send(new PutObjectCommand({ Bucket: "b", Key, Body, ...condition }));
const read = async (Key: string) =>
  (await client.send(new GetObjectCommand({ Bucket: "b", Key }))).Body?.transformToString();
const status = (asked: Promise<unknown>) =>
  asked.then(
    () => 200,
    (error: { $metadata: { httpStatusCode?: number } }) => error.$metadata.httpStatusCode,
  );

test("what is put is read, below folders too", async () => {
  await put("templates/a.html", "Grüße");
  expect(await read("templates/a.html")).toBe("Grüße");
});

test("what is missing is said to be, and no key leads out of the folder", async () => {
  expect(await status(client.send(new HeadObjectCommand({ Bucket: "b", Key: "none" })))).toBe(404);
  expect(await status(read("none"))).toBe(404);
  expect((await fetch(`${store.url}/b/..%2F..%2Fetc%2Fpasswd`)).status).toBe(404);
});

test("an object is put only over the state that was seen", async () => {
  const { ETag: first } = await put("page.html", "one");
  expect(await status(put("page.html", "again", { IfNoneMatch: "*" }))).toBe(412);
  await put("page.html", "two", { IfMatch: first });
  expect(await status(put("page.html", "three", { IfMatch: first }))).toBe(412);
  expect(await status(put("missing.html", "one", { IfMatch: first }))).toBe(412);
  expect(await read("page.html")).toBe("two");
});
