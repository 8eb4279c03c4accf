import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { renderDocument } from "../../../shared/site/documents.ts";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { temporaryDirectory, writeFiles } from "../../../tests/support/machine.ts";
import type { Listening } from "../http/http-server.ts";
import { servePages } from "../pages/built-app.ts";
import { sendMade } from "../pages/made-page.ts";
import { createSite } from "../pages/site.ts";
import { startGateway } from "./gateway.ts";

const functions: Record<string, FunctionSpec> = {
  "products/read": { on: { http: "GET /api/products/{productId}", auth: "public" } },
  "products/best": { on: { http: "GET /api/products/best", auth: "public" } },
  "orders/create": { on: { http: "POST /api/orders", auth: "public" } },
  "products/show": { on: { http: ["GET /c/{code}", "HEAD /c/{code}"], auth: "public" } },
  "reference/not-found": { on: { http: "$default", auth: "public" } },
};

describe("the gateway", () => {
  const home = temporaryDirectory();
  let gateway: Listening;
  let called: { name: string; event: APIGatewayProxyEventV2 }[] = [];
  let result: unknown;
  let redriven: string[] = [];

  beforeAll(async () => {
    writeFiles(home.path, {
      "secret.svg": "<svg>secret</svg>",
      "pictures/cup.svg": "<svg/>",
      "pictures/.hidden.svg": "<svg/>",
      "web/index.html": "<title>app</title><!--shop-->",
      "web/admin.html": "admin",
      "web/checkout.html": "checkout",
      "web/assets/app-1.js": "1",
      "web/assets/app-2.css": "a{} ".repeat(500),
    });
    gateway = await startGateway({
      port: 0,
      functions,
      invoke: async (name, event) => {
        // The gateway hands over nothing but its events.
        called.push({ name, event: event as APIGatewayProxyEventV2 });
        if (result instanceof Error) throw result;
        return result;
      },
      made: async (make, url, request, response) =>
        sendMade(await make(), { url, request, response, finish: undefined }),
      site: createSite({
        pictures: join(home.path, "pictures"),
        webApp: servePages(join(home.path, "web"), async (file) =>
          renderDocument(readFileSync(join(home.path, "web", file), "utf8"), {
            version: 1,
            name: "Tom & Co",
            currency: "eur",
            rateBps: 1000,
            signUp: "open" as const,
            tax: { rateBps: 0, base: "gross" as const },
            delivery: "physical" as const,
            color: "#b4441f",
            logoUrl: "/</script>",
            legal: {},
          }),
        ),
        uploaded: () => undefined,
        page: () => ({
          shopName: "<b>",
          version: "1",
          links: [],
          accounts: [],
          dataDir: "data",
          steps: [],
          deadLetters: redriven.length > 0 ? [] : [{ of: "emails", count: 13 }],
        }),
        redrive: async (of) => of === "emails" && redriven.push(of) > 0,
      }),
      ready: Promise.resolve(),
    });
  });
  beforeEach(() => {
    called = [];
    redriven = [];
    result = { statusCode: 200, body: "{}" };
  });
  afterAll(async () => {
    await gateway.stop();
    home[Symbol.dispose]();
  });

  const get = (path: string, init?: RequestInit) => fetch(gateway.url + path, init);

  /** Sends bytes as they are: `fetch` would put the path in order first. */
  const raw = (text: string, leave = false) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(gateway.port, "127.0.0.1", () => (leave ? socket.end(text) : socket.write(text)));
      let answer = "";
      socket.on("data", (bytes) => {
        answer += bytes;
      });
      socket.on("close", () => resolve(answer));
      socket.on("error", reject);
    });
  const rawGet = (path: string) => raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);

  test("hands over API Gateway's event, format 2.0", async () => {
    await raw(
      "GET /api/products/a%20b%2Fc?x=1&x=2&q=%C3%BC HTTP/1.1\r\nHost: shop.test:80\r\nX-One: a\r\nX-One: b\r\n" +
        "Cookie: one=1; two=2\r\nUser-Agent: test\r\nConnection: close\r\n\r\n",
    );
    expect(called).toEqual([
      {
        name: "products/read",
        event: expect.objectContaining({
          version: "2.0",
          routeKey: "GET /api/products/{productId}",
          rawPath: "/api/products/a%20b%2Fc",
          rawQueryString: "x=1&x=2&q=%C3%BC",
          queryStringParameters: { x: "1,2", q: "ü" },
          pathParameters: { productId: "a b/c" },
          cookies: ["one=1", "two=2"],
          headers: expect.objectContaining({ "x-one": "a,b", "x-forwarded-proto": "http" }),
          isBase64Encoded: false,
          requestContext: expect.objectContaining({
            stage: "$default",
            routeKey: "GET /api/products/{productId}",
            time: expect.stringMatching(/^\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
            http: expect.objectContaining({ method: "GET", path: "/api/products/a%20b%2Fc", userAgent: "test" }),
          }),
        }),
      },
    ]);
    expect(called[0]?.event.headers).not.toHaveProperty("cookie");
    expect(called[0]?.event).not.toHaveProperty("body");
  });

  test.each(["a/b@c", "a?b", "a#b", "x@/api/orders?", "\\api", "[", "a b", ""])(
    "refuses a header Host that holds more than a host and a port: %s",
    async (host) => {
      const said = await raw(`GET /api/products/1?q=1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(said).toMatch(/^HTTP\/1\.1 400 /);
      expect(called).toEqual([]);
    },
  );

  test.each(["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000", "blue-door.example"])(
    "takes no path from the header Host: %s",
    async (host) => {
      await raw(`GET /api/products/1?q=1 HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(called.map(({ event }) => [event.rawPath, event.rawQueryString])).toEqual([["/api/products/1", "q=1"]]);
    },
  );

  test("prefers a static segment to a parameter, and gives $default the rest", async () => {
    for (const path of ["/api/products/best", "/api/products/1", "/api/products/", "/api/products/1/2", "/api"]) {
      await get(path);
    }
    await get("/api/products/1", { method: "DELETE" });
    await get("/api/orders", { method: "OPTIONS" });
    expect(called.map(({ name, event }) => [name, event.routeKey])).toEqual([
      ["products/best", "GET /api/products/best"],
      ["products/read", "GET /api/products/{productId}"],
      ...Array.from({ length: 5 }, () => ["reference/not-found", "$default"]),
    ]);
  });

  test("leaves JSON as text and encodes other bodies in base64", async () => {
    const post = (type: string, body: string) =>
      get("/api/orders", { method: "POST", headers: { "content-type": type }, body });
    await post("application/json; charset=utf-8", '{"a":"ü"}');
    await post("application/problem+json", "{}");
    await post("application/octet-stream", "bytes");
    expect(called.map(({ event }) => [event.body, event.isBase64Encoded])).toEqual([
      ['{"a":"ü"}', false],
      ["{}", false],
      [Buffer.from("bytes").toString("base64"), true],
    ]);
  });

  test("answers with the function's status, headers, cookies and body", async () => {
    const body = Buffer.from([0, 255, 1]).toString("base64");
    const headers = { "Content-Type": "image/png", "X-Answer": "yes" };
    result = { statusCode: 201, headers, cookies: ["a=1; Path=/", "b=2"], body, isBase64Encoded: true };
    const response = await get("/api/orders", { method: "POST" });
    expect(response.status).toBe(201);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("x-answer")).toBe("yes");
    expect(response.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2"]);
    expect([...(await response.bytes())]).toEqual([0, 255, 1]);
  });

  test("answers a bare result as a 200 in JSON", async () => {
    result = { fine: true };
    const response = await get("/api/products/1");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.json()).toEqual({ fine: true });
  });

  test("says no more than API Gateway does when a function fails or answers nonsense", async () => {
    for (const failure of [new Error("secret detail"), { statusCode: "many" }, { statusCode: 99 }]) {
      result = failure;
      const response = await get("/api/products/1");
      expect([response.status, await response.json()]).toEqual([500, { message: "Internal Server Error" }]);
    }
  });

  test("refuses a body over 10 MB without calling the function", async () => {
    const response = await get("/api/orders", { method: "POST", body: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect([response.status, called.length]).toEqual([413, 0]);
  });

  test.each(["/api/products/%E0%A4%A", "/%", "//", "http://[", "/api/products/%00"])(
    "survives the malformed address %s",
    async (address) => {
      expect(await rawGet(address)).toMatch(/^HTTP\/1.1 [24]\d\d /);
      expect((await get("/api/products/1")).status).toBe(200);
    },
  );

  test("survives a client that leaves half-way", async () => {
    await raw("POST /api/orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf", true);
    expect((await get("/api/products/1")).status).toBe(200);
  });

  test("serves the demo's pictures, and nothing that lies outside them", async () => {
    const picture = await get("/demo/cup.svg");
    expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    for (const path of [
      "../secret.svg",
      "..%2fsecret.svg",
      "%2e%2e/secret.svg",
      "..\\secret.svg",
      ".hidden.svg",
      "%00",
    ]) {
      const answer = await rawGet(`/demo/${path}`);
      expect(answer).not.toContain("secret</svg>");
      // `/demo/../x` is `/x`, a page of the app; everything else is missing.
      expect(answer).toMatch(/^HTTP\/1.1 (404|200)/);
    }
  });

  test("serves each area of the web app its own document, under any path, and no missing asset", async () => {
    expect(await (await get("/admin")).text()).toBe("admin");
    expect(await (await get("/admin/orders")).text()).toBe("admin");
    expect(await (await get("/c/abc/success?order=1")).text()).toBe("checkout");
    expect(await (await get("/administrator")).text()).toContain("<title>");
    expect((await get("/assets/app-1.js")).headers.get("cache-control")).toContain("immutable");
    expect((await get("/assets/app-2.js")).status).toBe(404);
    expect((await get("/", { method: "HEAD" })).status).toBe(200);
    expect((await get("/", { method: "POST" })).status).toBe(405);
    expect(called).toEqual([]);
  });

  test("serves a page that a function makes as CloudFront does: compressed, with its status, and by GET and HEAD alone", async () => {
    const html = `<title>link</title>${"x".repeat(2_000)}`;
    const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "s-maxage=60" };
    result = { statusCode: 410, headers, body: html };
    const made = await get("/c/abc?coupon=X", { headers: { "accept-encoding": "br" } });
    expect([made.status, await made.text()]).toEqual([410, html]);
    expect(made.headers.get("content-encoding")).toBe("br");
    expect(made.headers.get("cache-control")).toBe("s-maxage=60");
    const head = await get("/c/abc", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([410, ""]);
    expect(called.map(({ event }) => event.routeKey)).toEqual(["GET /c/{code}", "HEAD /c/{code}"]);
    result = { statusCode: 200, headers, body: html };
    const etag = (await get("/c/abc")).headers.get("etag") ?? "";
    expect((await get("/c/abc", { headers: { "if-none-match": etag } })).status).toBe(304);
    result = new Error("secret detail");
    expect((await get("/c/abc")).status).toBe(500);
    expect((await get("/c/abc", { method: "POST" })).status).toBe(405);
  });

  test("writes the shop into the document as inert data, and never as it is on disk", async () => {
    const html = await (await get("/")).text();
    expect(html).toContain("<title>Tom &amp; Co</title>");
    expect(html).toContain('<link rel="icon" href="/&lt;/script&gt;">');
    expect(html).toContain('"logoUrl":"/\\u003c/script>"');
    expect(await (await get("/index.html")).text()).toBe("Not Found\n");
  });

  test("sends what compresses well compressed, and 304 for what the browser has", async () => {
    const first = await get("/assets/app-2.css", { headers: { "accept-encoding": "br" } });
    expect(first.headers.get("content-encoding")).toBe("br");
    const again = { "accept-encoding": "br", "if-none-match": first.headers.get("etag") ?? "" };
    expect((await get("/assets/app-2.css", { headers: again })).status).toBe(304);
    const plain = await get("/assets/app-2.css", { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(plain.headers.get("etag")).not.toBe(first.headers.get("etag"));
  });

  test("shows the front page, with the shop's name as text", async () => {
    const page = await (await get("/_local")).text();
    expect(page).toContain("&lt;b&gt;: the whole backend");
  });

  test("shows dead letters, and tries them again for its own page or a script, for no other site", async () => {
    const page = await (await get("/_local")).text();
    const action = /<th>emails<\/th><td>13<\/td><td><form method="post" action="([^"]+)">/.exec(page)?.[1] ?? "";
    const post = (path: string, origin?: string) =>
      get(path, { method: "POST", redirect: "manual", headers: origin === undefined ? {} : { origin } });
    expect((await post(action, "https://evil.test")).status).toBe(403);
    expect((await post(action, "null")).status).toBe(403);
    expect((await post("/_local/redrive?queue=other")).status).toBe(404);
    expect((await get(action)).status).not.toBe(303);
    expect(redriven).toEqual([]);
    const answer = await post(action, gateway.url);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/_local"]);
    expect((await post(action)).status).toBe(303);
    expect(redriven).toEqual(["emails", "emails"]);
    expect(await (await get("/_local")).text()).not.toContain("Dead letters");
  });

  test("answers on both of localhost's addresses, where the machine has them", async () => {
    expect((await fetch(`http://127.0.0.1:${gateway.port}/api/products/1`)).status).toBe(200);
  });
});
