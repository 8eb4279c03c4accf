import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { securityHeaders } from "../../shared/lambda/http/answer.ts";
import { Client, eventually, type Reply } from "../contract/support/client.ts";
import { answersToStrangers } from "../contract/support/interface.ts";
import { isHttps } from "./support/address.ts";

const anyone = new Client();
const health = z.object({ status: z.literal("ok"), version: z.string() });
const document = z.object({
  openapi: z.literal("3.1.0"),
  info: z.object({ version: z.string() }),
  servers: z.array(z.object({ url: z.url() })),
});

const expectedVersion = process.env.HERALD_EXPECTED_VERSION;

describe("the API", () => {
  (expectedVersion ? test : test.skip)("runs exactly the version that was deployed", async () => {
    // A function that is warm answers once or twice more with the code that it began with.
    await eventually(async () => {
      expect((await anyone.read("/api/health", health)).version).toBe(expectedVersion);
    });
  });

  test("is well, and its document is of the version that its health tells", async () => {
    const { version } = await anyone.read("/api/health", health);
    expect((await anyone.read("/api/openapi.json", document)).info.version).toBe(version);
  });

  /** What a browser sends from any other address is refused. */
  test("takes this very address for its own", async () => {
    const { servers } = await anyone.read("/api/openapi.json", document);
    expect(servers.map(({ url }) => new URL(url).origin)).toEqual([new URL(anyone.base).origin]);
  });

  test("answers an unknown address with a problem document", async () => {
    const reply = await anyone.get("/api/there-is-no-such-address");
    expect(reply.status).toBe(404);
    expect(reply.headers.get("content-type")).toContain("application/problem+json");
    expect(reply.body).toMatchObject({ code: "not_found", requestId: expect.stringMatching(/./) });
  });

  test("reads nothing out to strangers", async () => {
    const answers = await answersToStrangers(["GET"]);
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter((answer) => !answer.endsWith(": 401 not_signed_in"))).toEqual([]);
  });

  test("sends its security headers with every kind of answer", async () => {
    for (const path of ["/api/health", "/api/there-is-no-such-address", "/api/admin/orders"]) {
      const reply = await anyone.get(path);
      expect([path, headersIn(reply)]).toEqual([path, securityHeaders]);
    }
  });

  (isHttps ? test : test.skip)("is not there without TLS", async () => {
    const reply = await new Client(anyone.base.replace(/^https:/, "http:")).get("/api/health");
    expect(reply.status).toBe(403);
  });
});

const headersIn = ({ headers }: Reply) =>
  Object.fromEntries(Object.keys(securityHeaders).map((name) => [name, headers.get(name)]));
