import { describe, expect, test } from "@jest/globals";
import { linesOf } from "../../tests/support/log-lines.ts";
import { logOf } from "../observability/log.ts";
import { sendEmail } from "./send-email.ts";

const email = { to: "bo@buyer.example", sender: "Shop", subject: "Hello, Bo", text: "The code is sesame.", html: "" };
const log = logOf("emails/send", "message-1");
const facts = { email: "order.completed", role: "buyer" };

describe("an e-mail", () => {
  test("that was sent is one line, counted, without address or content", async () => {
    const lines = await linesOf(() => sendEmail(email, facts, { log, mail: { send: async () => {} } }));
    expect(lines).toEqual([expect.objectContaining({ ...facts, message: "e-mail sent", EmailsSent: 1 })]);
    expect(JSON.stringify(lines)).not.toMatch(/buyer\.example|Hello|sesame/);
  });

  test("that SES refuses counts as failed, and the refusal goes on to the caller", async () => {
    const send = () => Promise.reject(new Error("Email address is not verified: bo@buyer.example"));
    const lines = await linesOf(() => expect(sendEmail(email, facts, { log, mail: { send } })).rejects.toThrow());
    expect(lines).toEqual([expect.objectContaining({ ...facts, message: "e-mail not sent", EmailsFailed: 1 })]);
    expect(JSON.stringify(lines)).not.toContain("buyer.example");
  });
});
