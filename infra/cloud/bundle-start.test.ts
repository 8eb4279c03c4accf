import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queueUrlVariable, secretIdVariable } from "../../shared/topology-spec.ts";
import { shopVariables } from "../../tests/support/shop.ts";
import { type Listening, listen } from "../local/http/http-server.ts";
import { bundle } from "./bundle.ts";
import { type Row, rowOf } from "./rows.ts";

/** Bundles that nobody calls, against services that write down what is asked of them. */
const repository = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const services = ["dynamodb", "sqs", "secrets-manager"] as const;
const stops: (() => Promise<void>)[] = [];
let asked: string[] = [];
let environment: Record<string, string>;
let root: string;
let folderOf: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
  const urls: Record<string, string> = {};
  for (const service of services) {
    const there: Listening = await listen((request, response) => {
      asked.push([service, request.url === "/ping" ? "ping" : request.headers["x-amz-target"]].join(" "));
      response.end("{}");
    });
    urls[service] = there.url;
    stops.push(there.stop);
  }
  environment = {
    ...shopVariables,
    HERALD_TABLE: "table",
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    ...Object.fromEntries(
      services.map((name) => [`AWS_ENDPOINT_URL_${name.toUpperCase().replace("-", "_")}`, urls[name] ?? ""]),
    ),
    ...Object.fromEntries(
      (["payments", "refunds", "disputes"] as const).map((name) => [queueUrlVariable(name), `${urls.sqs}/1/${name}`]),
    ),
    ...Object.fromEntries(
      (["stripe-webhook", "tokens"] as const).map((name) => [secretIdVariable(name), `herald/${name}`]),
    ),
  };
  root = await mkdtemp(join(tmpdir(), "herald-start-"));
  const names = ["checkout/open-link", "payments/receive-stripe-event", "stats/read-ambassador"] as const;
  const rows = new Map<string, Row>(names.map((name) => [name, rowOf(name)]));
  folderOf = await bundle(rows, { root: repository, out: join(root, "dist") });
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  await rm(root, { recursive: true, force: true });
});

const read = "secrets-manager secretsmanager.GetSecretValue";

test.each([
  ["checkout/open-link", ["dynamodb ping"]],
  ["payments/receive-stripe-event", [read, "sqs ping"]],
  ["stats/read-ambassador", ["dynamodb ping", read]],
])(
  "%s has opened its connections and read its secrets once it is loaded, before anybody calls it",
  async (name, expected) => {
    asked = [];
    const script = `await import(${JSON.stringify(join(folderOf(name), "index.mjs"))}); process.exit();`;
    const env = { PATH: process.env.PATH, ...environment };
    await run(process.execPath, ["--input-type=module", "-e", script], { env });
    expect([...new Set(asked)].sort()).toEqual(expected);
  },
);
