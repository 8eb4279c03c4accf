import { afterAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { listAudit } from "../../shared/contract/audit.ts";
import { newAmbassador, newLink, newProduct, owner, takeDownProducts } from "./support/people.ts";

const page = listAudit.answer.body;
type Changes = z.output<typeof page>["items"][number]["changes"];

afterAll(takeDownProducts);

const path = "/api/admin/audit";
const me = z.looseObject({ id: z.string() });

describe("the audit log", () => {
  test("tells who changed what, from what and to what, newest first", async () => {
    const admin = await owner();
    const { id } = await newProduct(admin, 1_250, "Vase");
    const product = `/api/admin/products/${id}`;
    const { body } = await admin.get(product);
    const { title, description, imageUrl } = z.parse(z.looseObject({ title: z.string() }), body);
    await admin.put(product, { title, description, imageUrl, priceMinor: 1_300 });
    await admin.delete(product);
    const { id: ownerId } = await admin.read("/api/admin/user", me);
    const { items } = await admin.read(`${path}?limit=100&subject=product&person=${ownerId}`, page);
    const told = items.filter(({ changes }) => changes.some((change) => change.id === id));
    expect(told.map(({ person, changes }) => [person.id, changes.map(({ does }) => does)])).toEqual([
      [ownerId, ["delete"]],
      [ownerId, ["change"]],
      [ownerId, ["put"]],
    ]);
    const fieldsOf = (changes: Changes = []) => changes.flatMap(({ fields }) => fields);
    expect(fieldsOf(told[1]?.changes)).toEqual([{ name: "priceMinor", before: "1250", after: "1300" }]);
    expect(fieldsOf(told[0]?.changes)).toContainEqual({ name: "title", before: title });
    expect(told[0]?.person.name).toMatch(/\w \w/);
  });

  test("goes on page by page, none twice, and of one person has theirs alone", async () => {
    const admin = await owner();
    const { id } = await newProduct(admin, 500);
    const ambassador = await newAmbassador();
    const ambassadorId = ambassador.id;
    for (let links = 0; links < 3; links++) await newLink(ambassador, [id]);
    const found: string[] = [];
    let cursor = "";
    do {
      const query = `limit=1&person=${ambassadorId}&subject=link${cursor && `&cursor=${cursor}`}`;
      const { items, nextCursor } = await admin.read(`${path}?${query}`, page);
      expect(items.every(({ person }) => person.id === ambassadorId)).toBe(true);
      found.push(...items.map((record) => record.id));
      cursor = nextCursor ?? "";
    } while (cursor);
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });

  test("has no month before there was a shop, and refuses what is none", async () => {
    const admin = await owner();
    expect(await admin.read(`${path}?month=2020-01`, page)).toEqual({ items: [] });
    for (const month of ["2026-13", "26-1", "2026"]) {
      expect((await admin.get(`${path}?month=${month}`)).body).toMatchObject({ errors: [{ path: "month" }] });
    }
  });

  test("says nothing of secrets: no hash, no token, no session", async () => {
    const admin = await owner();
    const { client, id } = await newAmbassador();
    await client.put("/api/ambassador/users/info", { firstName: "Adele", lastName: "Byron" });
    const { items } = await admin.read(`${path}?person=${id}`, page);
    expect(items.flatMap(({ changes }) => changes.flatMap(({ fields }) => fields.map(({ name }) => name)))).toContain(
      "firstName",
    );
    expect(JSON.stringify((await admin.get(`${path}?limit=100`)).body)).not.toMatch(/argon2|Hash|sessions|ses_|RESET/);
  });
});
