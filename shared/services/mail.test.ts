import { createServer, type Server } from "node:http";
import type { SendEmailRequest } from "@aws-sdk/client-sesv2";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { shopVariables } from "../../tests/support/shop.ts";
import { causedBy } from "../observability/correlation.ts";
import { mailConfigurationSetVariable } from "../topology-spec.ts";
import { encodedWords, mail } from "./mail.ts";
import { readSettings } from "./settings.ts";

/** SES at the wire: what the real client asks of it. */
let ses: Server;
let asked: SendEmailRequest | undefined;

beforeAll(async () => {
  ses = createServer(async (request, response) => {
    asked = JSON.parse(Buffer.concat(await Array.fromAsync(request)).toString());
    response.setHeader("content-type", "application/json").end('{"MessageId":"1"}');
  });
  await new Promise<void>((resolve) => ses.listen(0, "127.0.0.1", resolve));
  const address = ses.address();
  const port = typeof address === "object" ? address?.port : undefined;
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}`,
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
  asked = undefined;
});

const email = {
  to: "bo@buyer.example",
  sender: "The Blue Door",
  subject: "Hello",
  text: "Hello",
  html: "<p>Hello</p>",
};
const send = (variables = {}) => mail.open(readSettings({ ...shopVariables, ...variables })).send(email);

describe("an e-mail", () => {
  test("is tagged with what set it off, in the characters that SES takes", async () => {
    await causedBy({ correlationId: "JKJaXmPLvHcESHA=", by: "visitor" }, () => send());
    expect(asked?.Destination?.ToAddresses).toEqual(["bo@buyer.example"]);
    expect(asked?.EmailTags).toEqual([{ Name: "correlationId", Value: "JKJaXmPLvHcESHA_" }]);
  });

  test("goes out untagged where nothing is known to have set it off", async () => {
    await send();
    expect(asked?.Content?.Simple?.Subject?.Data).toBe("Hello");
    expect(asked?.EmailTags).toEqual([]);
  });

  test("names the configuration set where the shop has one, and none elsewhere", async () => {
    await send({ [mailConfigurationSetVariable]: "herald-prod" });
    expect(asked?.ConfigurationSetName).toBe("herald-prod");
    await send();
    expect(asked?.ConfigurationSetName).toBeUndefined();
  });

  test("comes from the shop by its name, whatever is in that, and answers go to where people write to", async () => {
    await send();
    expect(asked?.FromEmailAddress).toBe(`=?UTF-8?B?${btoa("The Blue Door")}?= <shop@example.com>`);
    expect(asked?.ReplyToAddresses).toBeUndefined();
    await mail.open(readSettings(shopVariables)).send({ ...email, replyTo: "help@shop.example" });
    expect(asked?.ReplyToAddresses).toEqual(["help@shop.example"]);
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
