import { deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "../contract/support/client.ts";
import { dealt, dealtTo } from "../contract/support/dealt.ts";
import { operations, readDocument } from "../contract/support/interface.ts";
import { dataFile } from "./support/local-secrets.ts";
import { converse, type RawReply, sendBytes } from "./support/raw.ts";
import { newScene, type Scene, seenOf } from "./support/scene.ts";
import { clientFor, isChange, nameOf, type SoundRequest, soundRequests } from "./support/sound-requests.ts";

const usualBytes = 64 * 1024;
/** 512 KiB in base64, and a KiB for what stands around it. */
const logoBytes = 700_076;
/** 1 MiB and 256 KiB in base64, likewise. */
const picturesBytes = 1_748_656;
/** 2.5 million characters of a result file, most of which may take two bytes. */
const resultsBytes = 5_000_000;
const largest: Record<string, number> = {
  "settings/upload-logo": logoBytes,
  "products/upload-picture": picturesBytes,
  "payouts/read-results": resultsBytes,
};
const largestOf = ({ operation }: SoundRequest) => largest[operation.operationId] ?? usualBytes;
let scene: Scene;
let requests: SoundRequest[];
let withBody: SoundRequest[];
let before: unknown;

beforeAll(async () => {
  scene = await newScene();
  requests = soundRequests(operations(await readDocument()), scene);
  withBody = requests.filter(({ body }) => body);
  before = await seenOf(scene);
});

/** Nothing that was sent may have stopped the server, changed anything, or been the server's fault. */
afterEach(async () => {
  expect((await new Client().get("/api/health")).status).toBe(200);
  expect(await seenOf(scene)).toEqual(before);
  const faults = dataFile("herald.log")
    .split("\n")
    .filter((line) => /"status":5\d\d/.test(line));
  expect(faults).toEqual([]);
});

/** Sends bytes in the place of a sound body, signed in as it should be. */
function send(request: SoundRequest, body: Buffer | string, headers: Record<string, string> = {}): Promise<RawReply> {
  const client = clientFor(request, scene, new Client());
  const cookie = `__Host-herald-${request.auth}=${client.cookie(`__Host-herald-${request.auth}`)}`;
  const sound = { "content-type": "application/json", ...request.headers(), cookie };
  return sendBytes(request.operation.method, request.path, { headers: { ...sound, ...headers }, body });
}

/** A sound body with a field more, that makes it as long as is asked. */
function padded({ body }: SoundRequest, bytes: number): string {
  const frame = JSON.stringify({ ...body, padding: "" });
  return JSON.stringify({ ...body, padding: "x".repeat(bytes - Buffer.byteLength(frame)) });
}

describe("a body", () => {
  test("of 64 KiB, or as large as a logo, a picture or a result file can be, is read, of one byte more is not, on every route", async () => {
    for (const request of withBody) {
      const most = largestOf(request);
      const statuses = [most, most + 1].map(async (bytes) => (await send(request, padded(request, bytes))).status);
      expect([nameOf(request), await Promise.all(statuses)]).toEqual([nameOf(request), [400, 413]]);
    }
    for (const request of requests.filter((it) => isChange(it) && !it.body)) {
      const { status } = await send(request, `"${"x".repeat(usualBytes)}"`);
      expect([nameOf(request), status]).toEqual([nameOf(request), 413]);
    }
  });

  test("that nests deeper than any parser likes, is cut off, or is no JSON is refused", async () => {
    const deep = 30_000;
    const bodies = [
      `{"a":${"[".repeat(deep)}${"]".repeat(deep)}}`,
      "[".repeat(deep),
      `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
      ...['{"email":"', "{]", "NaN", "{a:1}", "{'a':1}", '{"a":1,}', '{"a":01}', '{"a":1}{"a":1}', "\u0000", " "],
      ...["<a/>", "a=1&b=2", "--x\r\n\r\n{}\r\n--x--", '\uFEFF{"a":1}', '{"a":"\t"}', `{"a":1e${"9".repeat(400)}}`],
    ];
    for (const [request, some] of dealt(withBody, bodies)) {
      for (const body of some) {
        const { status } = await send(request, body);
        expect([nameOf(request), body.slice(0, 12), status]).toEqual([nameOf(request), body.slice(0, 12), 400]);
      }
    }
  });

  test("in another encoding or character set than UTF-8 is refused", async () => {
    for (const [at, request] of withBody.entries()) {
      const text = JSON.stringify(request.body);
      const variants: [string, Buffer, Record<string, string>][] = [
        ["gzip", gzipSync(text), { "content-encoding": "gzip" }],
        ["deflate", deflateSync(text), { "content-encoding": "deflate" }],
        ["gzip unsaid", gzipSync(text), {}],
        ["utf-16", Buffer.from(text, "utf16le"), { "content-type": "application/json; charset=utf-16" }],
        ["a bomb", gzipSync("x".repeat(10_000_000)), { "content-encoding": "gzip" }],
        ["bytes", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0xc0, 0x80]), {}],
      ];
      for (const [what, body, headers] of dealtTo(at, variants)) {
        const { status } = await send(request, body, headers);
        expect([nameOf(request), what, status]).toEqual([nameOf(request), what, 400]);
      }
    }
  });
});

describe("a request", () => {
  test("with a method that a path has not is not allowed, on every path", async () => {
    for (const path of new Set(requests.map((request) => request.path))) {
      for (const method of ["PATCH", "OPTIONS", "TRACE", "PROPFIND", "LOCK", "M-SEARCH"]) {
        const { status } = await sendBytes(method, path);
        expect([method, path, status]).toEqual([method, path, 405]);
      }
    }
  });

  test("with a query, a header or cookies beyond all measure is refused", async () => {
    for (const request of requests.filter((it) => !isChange(it) && it.operation.query.length > 0)) {
      for (const length of [2_000, 10_000, 20_000]) {
        const { status } = await send({ ...request, path: `${request.path}?cursor=${"x".repeat(length)}` }, "");
        expect([nameOf(request), length, [400, 414, 431].includes(status)]).toEqual([nameOf(request), length, true]);
      }
    }
    const cookies = { cookie: Array.from({ length: 300 }, (_, at) => `__Host-herald-admin=${at}`).join("; ") };
    expect((await sendBytes("GET", "/api/admin/orders", { headers: cookies })).status).toBe(401);
    expect((await sendBytes("GET", "/api/health", { headers: { "x-long": "x".repeat(20_000) } })).status).toBe(431);
  });

  test("that is no HTTP, or half of one, is refused or ended", async () => {
    const odd = [
      "GET\r\n\r\n",
      "BREW /api/health HTTP/1.1\r\nhost: x\r\n\r\n",
      "GET /api/health HTTP/1.1\r\n\r\n",
      "GET http://evil.example/api/admin/orders HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
      "GET /api/%zz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
      "GET /api/health HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n",
      "POST /api/admin/login HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST /api/admin/login HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello",
      "POST /api/admin/login HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
      "POST /api/admin/login HTTP/1.1\r\nhost: x\r\ncontent-length: 50\r\n\r\n{",
      "\u0016\u0003\u0001\u0002",
    ];
    for (const text of odd) {
      const said = await converse(text);
      expect([text, said.slice(0, 12)]).toEqual([text, expect.stringMatching(/^(HTTP\/1\.1 4|$)/)]);
    }
  });
});
