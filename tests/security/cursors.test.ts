import { beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { Client } from "../contract/support/client.ts";
import { newLink } from "../contract/support/people.ts";
import { newScene, type Scene } from "./support/scene.ts";

const paged = z.object({ items: z.array(z.unknown()), nextCursor: z.string() });
let scene: Scene;
beforeAll(async () => {
  scene = await newScene();
});

/** What an answer has of Ben's, and only his. */
const answersOfBens = (body: unknown) =>
  [scene.ben.id, scene.ben.email, scene.bensCode].filter((secret) => JSON.stringify(body).includes(secret));

describe("a cursor", () => {
  test("of another's list, or of another list, is refused", async () => {
    const { admin, ann, ben, productId, bensProductId } = scene;
    for (const [who, product] of [
      [ann, productId],
      [ben, bensProductId],
    ] as const)
      await newLink(who, [product]);
    const cursorOf = async (client: Client, path: string) => (await client.read(`${path}?limit=1`, paged)).nextCursor;
    const lists: [Client, string][] = [
      [ann.client, "/api/ambassador/links"],
      [ben.client, "/api/ambassador/links"],
      [admin, `/api/admin/ambassadors`],
      [admin, "/api/admin/orders"],
      [admin, "/api/admin/products"],
    ];
    const cursors = await Promise.all(lists.map(([client, path]) => cursorOf(client, path)));
    for (const [at, [client, path]] of lists.entries()) {
      for (const [from, cursor] of cursors.entries()) {
        const { status, body } = await client.get(`${path}?limit=1&cursor=${cursor}`);
        expect([path, from, status]).toEqual([path, from, from === at ? 200 : 400]);
        if (client === ann.client) expect(answersOfBens(body)).toEqual([]);
      }
    }
  });

  test("that was written by hand leads out of one's own list in no way", async () => {
    const { ann, ben, productId } = scene;
    await newLink(ann, [productId]);
    const { nextCursor } = await ann.client.read("/api/ambassador/links?limit=1", paged);
    const parts = z.parse(z.array(z.string()), JSON.parse(Buffer.from(nextCursor, "base64url").toString()));
    for (const [at, part] of parts.entries()) {
      for (const value of [
        part.replaceAll(ann.id, ben.id),
        `USER#${ben.id}`,
        "AMBASSADORS",
        "ORDERS",
        "~",
        "",
        1,
        null,
      ]) {
        const cursor = Buffer.from(JSON.stringify(parts.with(at, value as string))).toString("base64url");
        const { status, body } = await ann.client.get(`/api/ambassador/links?cursor=${cursor}`);
        expect([at, value, [200, 400].includes(status)]).toEqual([at, value, true]);
        expect(answersOfBens(body)).toEqual([]);
      }
    }
  });
});
