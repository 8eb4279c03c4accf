import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { emailKindNames } from "../../shared/domain/email-kind.ts";
import { eventually, shaped } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { mailTo } from "./support/inbox.ts";
import { owner } from "./support/people.ts";

const preview = z.object({ subject: z.string(), html: z.string(), text: z.string() });

describe("the owner's e-mails", () => {
  test("can each be seen, in both parts", async () => {
    const admin = await owner();
    for (const kind of emailKindNames) {
      const { subject, html, text } = shaped(await admin.get(`/api/admin/emails/${kind}`), 200, preview);
      expect([kind, subject.length > 5, html.startsWith("<!doctype html>"), text.length > 50]).toEqual([
        kind,
        true,
        true,
        true,
      ]);
    }
  });

  test("go to who asks for one to look at, and say that they are a test", async () => {
    const admin = await owner();
    expect((await admin.post("/api/admin/emails/refund-buyer/test", undefined)).status).toBe(202);
    await eventually(async () => {
      const subjects = (await mailTo(underTest().admin.email)).map(({ subject }) => subject);
      expect(subjects).toContainEqual(expect.stringMatching(/^Test: Your refund from /));
    });
  });
});
