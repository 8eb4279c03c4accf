import { join } from "node:path";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { expect, test } from "@jest/globals";
import { temporaryDirectory, until } from "../../../tests/support/machine.ts";
import { lineFile } from "../data/line-file.ts";
import { clientSettings } from "./database.ts";
import { startMail } from "./mail.ts";

/** It was written as a whole after each burst: with 3,000 e-mails in it, that held everything up four times a second. */
test("an inbox adds to its file what came since, and begins it again once it was cleared", async () => {
  using home = temporaryDirectory();
  const keep = lineFile(join(home.path, "inbox.jsonl"));
  const added: number[] = [];
  const mail = await startMail({
    port: 0,
    keep: {
      ...keep,
      add: (emails) => {
        added.push(emails.length);
        keep.add(emails);
      },
    },
  });
  const client = new SESClient({ ...clientSettings, endpoint: mail.url });
  const send = async (subject: string, to = "buyer@demo.herald") => {
    const Data = Buffer.from(`From: shop@demo.herald\r\nSubject: ${subject}\r\n\r\nx`);
    await client.send(new SendRawEmailCommand({ Destinations: [to], RawMessage: { Data } }));
    await until(() => subjects().at(-1) === subject);
  };
  const subjects = () => keep.load().map((email) => (email as { subject: string }).subject);
  await send("One");
  await send("Two");
  expect([subjects(), added]).toEqual([
    ["One", "Two"],
    [1, 1],
  ]);
  await fetch(`${mail.url}/clear-store`, { method: "POST" });
  await send("Three");
  expect(subjects()).toEqual(["Three"]);
  await send("Four", "owner+1@demo.herald");
  const asked = await fetch(`${mail.url}/store?to=owner%2B1@demo.herald`);
  expect(await asked.json()).toEqual({ emails: [expect.objectContaining({ subject: "Four" })] });
  await mail.stop();
  client.destroy();
});
