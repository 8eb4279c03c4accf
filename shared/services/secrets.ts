import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import { once } from "./service.ts";

/** A secret's JSON document, read from Secrets Manager once a cold start. @throws Error as `readSecret` */
export function secret<Schema extends z.ZodMiniType>(id: string, schema: Schema): () => Promise<z.output<Schema>> {
  return once(async () => (await readSecret(new SecretsManagerClient({}), id, schema)).document);
}

/**
 * Reads a secret's JSON document and the id of its version as they are now.
 * @throws Error where the document is wrong; it never reaches a log, so that this names its fields only
 */
export async function readSecret<Schema extends z.ZodMiniType>(
  client: SecretsManagerClient,
  id: string,
  schema: Schema,
): Promise<{ document: z.output<Schema>; version: string }> {
  const { SecretString, VersionId } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  const parsed = z.safeParse(schema, safeJson(SecretString));
  if (parsed.success) return { document: parsed.data, version: VersionId ?? "" };
  const fields = parsed.error.issues.map((issue) => issue.path.join(".") || "the document").join(", ");
  throw new Error(`The secret ${id} is missing or wrong in: ${fields}.`);
}

function safeJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
