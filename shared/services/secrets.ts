import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import { once } from "./service.ts";

/**
 * Reads a secret's JSON document from Secrets Manager, once a cold start. The document never reaches a log: a wrong
 * one is reported by the names of its fields only.
 */
export function secret<Schema extends z.ZodMiniType>(id: string, schema: Schema): () => Promise<z.output<Schema>> {
  return once(async () => {
    const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: id }));
    const parsed = z.safeParse(schema, safeJson(SecretString));
    if (parsed.success) return parsed.data;
    const fields = parsed.error.issues.map((issue) => issue.path.join(".") || "the document").join(", ");
    throw new Error(`The secret ${id} is missing or wrong in: ${fields}.`);
  });
}

function safeJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
