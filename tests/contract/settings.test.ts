import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { listAudit } from "../../shared/contract/audit.ts";
import { readSteps } from "../../shared/contract/onboarding.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { owner } from "./support/people.ts";

const path = "/api/admin/settings";
const settings = readSettings.answer.body;

/** The shop may be somebody's: what is written is what stands there. */
describe("the shop's settings", () => {
  test("are read with their version, and a section is changed whole while the others stay", async () => {
    const admin = await owner();
    const before = await admin.read(path, settings);
    expect((await admin.get(path)).headers.get("etag")).toBe(`"${before.version}"`);
    const reply = await admin.put(path, { notifications: before.notifications });
    expect([reply.status, reply.body]).toEqual([200, { ...before, version: before.version + 1 }]);
    expect(await admin.read(path, settings)).toEqual({ ...before, version: before.version + 1 });
  });

  test("that are saved as they stand count as decided, among the steps to set the shop up", async () => {
    const admin = await owner();
    const { delivery } = await admin.read(path, settings);
    expect((await admin.put(path, { delivery })).status).toBe(200);
    const { items } = await admin.read("/api/admin/first-steps", readSteps.answer.body);
    expect(items).toContainEqual({ step: "delivery", isDone: true });
  });

  test("that two owners change at once are changed by one, and the other is told", async () => {
    const admin = await owner();
    const { version, contact } = await admin.read(path, settings);
    const change = () => admin.send("PUT", path, { contact }, { "if-match": `"${version}"` });
    const replies = await Promise.all([change(), change()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies.find(({ status }) => status === 412)?.body).toMatchObject({ code: "stale_version" });
    expect(await admin.read(path, settings)).toMatchObject({ version: version + 1, contact });
  });

  test("that two owners change at once without a version are both changed, and no version is counted twice", async () => {
    const admin = await owner();
    const { version, legal, delivery } = await admin.read(path, settings);
    const replies = await Promise.all([admin.put(path, { legal }), admin.put(path, { delivery })]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    expect(await admin.read(path, settings)).toMatchObject({ version: version + 2, legal, delivery });
  });

  test.each([
    ["a rate above the whole", { programme: { rateBps: 10_001, holdDays: 1, signUp: "open" } }, "programme.rateBps"],
    ["a colour that is none", { brand: { name: "Shop", color: "red" } }, "brand.color"],
    ["a time zone that is none", { contact: { timeZone: "Europe/Atlantis" } }, "contact.timeZone"],
    ["terms on no page", { legal: { termsUrl: "javascript:alert(1)" } }, "legal.termsUrl"],
    ["a sign-up of no kind", { programme: { rateBps: 1, holdDays: 1, signUp: "closed" } }, "programme.signUp"],
    ["half a section", { notifications: { orderPaid: true } }, "notifications.refund"],
  ])("refuse %s, at its field", async (_what, body, field) => {
    const admin = await owner();
    const { version } = await admin.read(path, settings);
    const reply = await admin.put(path, body);
    const errors = [expect.objectContaining({ path: field })];
    expect([reply.status, reply.body]).toEqual([
      400,
      expect.objectContaining({ errors: expect.arrayContaining(errors) }),
    ]);
    expect((await admin.read(path, settings)).version).toBe(version);
  });

  test("leave a record of who changed them", async () => {
    const admin = await owner();
    const { payouts } = await admin.read(path, settings);
    await admin.put(path, { payouts });
    const { items } = await admin.read("/api/admin/audit?subject=settings&limit=100", listAudit.answer.body);
    const { id } = await admin.read("/api/admin/user", z.looseObject({ id: z.string() }));
    expect(items[0]).toMatchObject({ person: { id }, changes: [{ subject: "settings", does: "change" }] });
  });
});
