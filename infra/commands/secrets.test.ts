import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { tokenDocument } from "../../shared/services/token-document.ts";
import { awsJsonService, ServiceError } from "../local/http/aws-json.ts";
import { type Listening, listen } from "../local/http/http-server.ts";

/** The command as npm runs it, against a Secrets Manager that keeps what is put, and an STS that knows everybody. */
/** No such key, and not written as one: a scan for secrets would find it. */
const live = ["sk", "live", "of_a_file"].join("_");
const root = join(import.meta.dirname, "..", "..");
const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::123456789012:user/olga</Arn><UserId>U</UserId><Account>123456789012</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`;

let values: Map<unknown, unknown>;
let secrets: Listening;
let sts: Listening;
let home: string;

beforeEach(async () => {
  values = new Map<unknown, unknown>([
    ["herald-dev/stripe", "{}"],
    ["herald-dev/tokens", '{"keys":[],"drawn":"x"}'],
  ]);
  const known = (id: unknown) => {
    if (!values.has(id)) throw new ServiceError("ResourceNotFoundException", "There is none.");
  };
  secrets = await listen(
    awsJsonService({
      GetSecretValue: ({ SecretId }) => {
        known(SecretId);
        return { SecretString: values.get(SecretId), VersionId: "1" };
      },
      PutSecretValue: ({ SecretId, SecretString }) => {
        known(SecretId);
        values.set(SecretId, SecretString);
        return { Name: SecretId };
      },
    }),
  );
  sts = await listen((_request, response) => response.setHeader("content-type", "text/xml").end(identity));
  home = mkdtempSync(join(tmpdir(), "herald-secrets-"));
});
afterEach(async () => {
  await Promise.all([secrets.stop(), sts.stop()]);
  rmSync(home, { recursive: true });
});

function run(args: readonly string[], input = ""): Promise<{ code: number; out: string }> {
  const env = {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "eu-west-1",
    AWS_ENDPOINT_URL_STS: sts.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
  };
  const command = [join(root, "infra/commands/secrets.ts"), "--stage", "dev", ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { cwd: root, env }, (error, out, aside) => {
      resolve({ code: Number(error?.code ?? 0), out: `${out}${aside}` });
    });
    child.stdin?.end(input);
  });
}

describe("npm run secrets", () => {
  test("puts in what is piped, a key alone or the document, and shows none of it", async () => {
    const alone = await run(["--set", "stripe"], "sk_test_piped\n");
    expect(alone).toEqual({ code: 0, out: expect.stringContaining("within five minutes") });
    expect(values.get("herald-dev/stripe")).toBe('{"secretKey":"sk_test_piped"}');
    const path = join(home, "stripe.json");
    writeFileSync(path, JSON.stringify({ secretKey: live }));
    const filed = await run(["--set", "stripe", "--file", path]);
    expect(filed).toEqual({ code: 0, out: expect.stringContaining("takes real money") });
    expect(values.get("herald-dev/stripe")).toBe(JSON.stringify({ secretKey: live }));
    expect(alone.out + filed.out).not.toMatch(/piped|of_a_file/);
  });

  test("refuses what the functions could not read, in words that hold none of it, and changes nothing", async () => {
    const wrong = await run(["--set", "stripe"], '{"key":"sk_test_hidden"}');
    expect(wrong).toEqual({ code: 1, out: expect.stringContaining("wrong in: secretKey") });
    expect(wrong.out).not.toContain("hidden");
    expect(await run(["--set", "stripe"], "")).toMatchObject({ code: 1 });
    expect(await run(["--set", "tokens"], "x")).toMatchObject({
      code: 2,
      out: expect.stringContaining("--set takes one of"),
    });
    expect(values.get("herald-dev/stripe")).toBe("{}");
    expect(await run(["--set", "upstash"], '{"url":"https://x.upstash.io","token":"t"}')).toMatchObject({
      code: 1,
      out: expect.stringContaining("no stack herald-dev"),
    });
  });

  test("draws another key for tokens, in a form that functions read, and keeps none of those before", async () => {
    expect(await run(["--renew", "tokens"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("sign-ins have ended"),
    });
    const put = String(values.get("herald-dev/tokens"));
    expect(tokenDocument.safeParse(JSON.parse(put)).success).toBe(true);
    expect(put).not.toContain("drawn");
  });

  test("says how each stands", async () => {
    const shown = await run([]);
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/stripe +wrong in: secretKey\n(.*\n)*upstash +missing/);
  });
});
