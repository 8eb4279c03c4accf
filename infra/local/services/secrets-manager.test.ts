import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { Listening } from "../http/http-server.ts";
import { completeSecrets, secretsOf } from "../secrets.ts";
import { startSecrets, type Version } from "./secrets-manager.ts";

const documents = secretsOf(completeSecrets(undefined), { leaderboardUrl: "http://localhost" });
const id = (letter: string) => letter.repeat(32);
let kept: readonly Version[];
let service: Listening;
let client: SecretsManagerClient;

async function start(): Promise<void> {
  service = await startSecrets(documents, {
    name: "tokens",
    versions: kept,
    save: (versions) => {
      kept = versions;
    },
  });
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new SecretsManagerClient({ endpoint: service.url, region: "eu-west-1", credentials });
}

async function stop(): Promise<void> {
  client.destroy();
  await service.stop();
}

beforeEach(async () => {
  kept = [];
  await start();
});
afterEach(stop);

const read = (SecretId = "tokens") => client.send(new GetSecretValueCommand({ SecretId }));
const put = (SecretString: string, ClientRequestToken: string, SecretId = "tokens") =>
  client.send(new PutSecretValueCommand({ SecretId, SecretString, ClientRequestToken }));

describe("Secrets Manager on this machine", () => {
  test("tells which version a value is of, and keeps what was put over a restart", async () => {
    const first = await read();
    expect(JSON.parse(first.SecretString ?? "")).toEqual(documents.tokens);
    expect(await put("second", id("a"))).toMatchObject({ VersionId: id("a") });
    expect(await read()).toMatchObject({ SecretString: "second", VersionId: id("a") });
    expect((await read("edge")).VersionId).toBe(first.VersionId);
    await stop();
    await start();
    expect(await read()).toMatchObject({ SecretString: "second", VersionId: id("a") });
  });

  test("makes a version once: the same again is none, another value is refused, also where newer ones came", async () => {
    await put("second", id("a"));
    await put("second", id("a"));
    await expect(put("other", id("a"))).rejects.toMatchObject({ name: "ResourceExistsException" });
    await put("third", id("b"));
    await expect(put("other", id("a"))).rejects.toMatchObject({ name: "ResourceExistsException" });
    expect(await read()).toMatchObject({ SecretString: "third", VersionId: id("b") });
    expect(kept.map(({ text }) => text)).toEqual([expect.any(String), "second", "third"]);
  });

  test("lets functions change no other secret, and takes no token that AWS would refuse", async () => {
    await expect(put("{}", id("a"), "stripe")).rejects.toMatchObject({ name: "AccessDeniedException" });
    await expect(put("{}", id("a"), "unknown")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    await expect(put("{}", "short")).rejects.toMatchObject({ name: "InvalidParameterException" });
    expect(kept).toEqual([]);
  });
});
