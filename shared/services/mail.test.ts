import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { shopVariables } from "../../tests/support/shop.ts";
import { causedBy } from "../observability/correlation.ts";
import { mailConfigurationSetVariable } from "../topology-spec.ts";
import { mail } from "./mail.ts";
import { encodedWords } from "./mime.ts";
import { readSettings } from "./settings.ts";

/** SES at the wire: what the real client asks of it. */
let ses: Server;
let asked: URLSearchParams;

const answer = `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>
<MessageId>1</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

beforeAll(async () => {
  ses = createServer(async (request, response) => {
    asked = new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString());
    response.setHeader("content-type", "text/xml").end(answer);
  });
  await new Promise<void>((resolve) => ses.listen(0, "127.0.0.1", resolve));
  const address = ses.address();
  const port = typeof address === "object" ? address?.port : undefined;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${port}`,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
});
afterAll(async () => {
  ses.closeAllConnections();
  await new Promise((resolve) => ses.close(resolve));
});
beforeEach(() => {
  asked = new URLSearchParams();
});

const email = {
  to: "bo@buyer.example",
  sender: "The Blue Door",
  subject: "Hello",
  text: "Hello",
  html: "<p>Hello</p>",
};
/** The message as it was given to SES. */
const raw = () => Buffer.from(asked.get("RawMessage.Data") ?? "", "base64").toString();
const send = (variables = {}) => mail.open(readSettings({ ...shopVariables, ...variables })).send(email);

describe("an e-mail", () => {
  test("is tagged with what set it off, in the characters that SES takes", async () => {
    await causedBy({ correlationId: "JKJaXmPLvHcESHA=", by: "visitor" }, () => send());
    expect(asked.get("Action")).toBe("SendRawEmail");
    expect(asked.get("Destinations.member.1")).toBe("bo@buyer.example");
    expect(asked.get("Tags.member.1.Name")).toBe("correlationId");
    expect(asked.get("Tags.member.1.Value")).toBe("JKJaXmPLvHcESHA_");
  });

  test("goes out untagged where nothing is known to have set it off", async () => {
    await send();
    expect(raw()).toContain("\r\nSubject: Hello\r\n");
    expect([...asked.keys()].filter((name) => name.startsWith("Tags.member"))).toEqual([]);
  });

  test("names the configuration set where the shop has one, and none elsewhere", async () => {
    await send({ [mailConfigurationSetVariable]: "herald-prod" });
    expect(asked.get("ConfigurationSetName")).toBe("herald-prod");
    await send();
    expect(asked.has("ConfigurationSetName")).toBe(false);
  });

  test("comes from the shop by its name, whatever is in that, and answers go to where people write to", async () => {
    await send();
    expect(raw()).toContain(`From: =?UTF-8?B?${btoa("The Blue Door")}?=\r\n <shop@example.com>\r\n`);
    expect(raw()).not.toContain("Reply-To");
    await mail.open(readSettings(shopVariables)).send({ ...email, replyTo: "help@shop.example" });
    expect(raw()).toContain("\r\nReply-To: help@shop.example\r\n");
  });

  test("has a header by which clients stop its kind with one click, and none where it can't be stopped", async () => {
    await send();
    expect(raw()).not.toContain("List-Unsubscribe");
    const unsubscribeUrl = "https://shop.example/api/emails/unsubscribe/sales/x";
    await mail.open(readSettings(shopVariables)).send({ ...email, unsubscribeUrl });
    expect(raw()).toContain(`\r\nList-Unsubscribe: <${unsubscribeUrl}>\r\n`);
    expect(raw()).toContain("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  });

  test("has a name in words of a header's length that part no character", () => {
    const name = `${'Café "Zum <Anker>" 🏵️ '.repeat(4)}`;
    const words = encodedWords(name).split(" ");
    expect(words.every((word) => word.length <= 75)).toBe(true);
    const texts = words.map((word) =>
      new TextDecoder("utf8", { fatal: true }).decode(Buffer.from(word.slice(10, -2), "base64")),
    );
    expect(texts.join("")).toBe(name);
  });
});
