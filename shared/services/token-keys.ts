import { createHash } from "node:crypto";
import { PutSecretValueCommand, ResourceExistsException, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { TokenKey } from "../domain/token-keys.ts";
import { clientSettings } from "../runtime/clients.ts";
import { readSecret } from "./secrets.ts";
import { service } from "./service.ts";
import { tokenDocument } from "./token-document.ts";

/** The keys of session tokens, for whoever changes them; those who sign and verify use `tokens`. */
export const tokenKeys = service((settings) => {
  const client = new SecretsManagerClient(clientSettings);
  const SecretId = settings.secretId("tokens");
  return {
    /** The keys as they are now, and the version that they are of. */
    async read(): Promise<{ keys: readonly TokenKey[]; version: string }> {
      const { document, version } = await readSecret(client, SecretId, tokenDocument);
      return { keys: document, version };
    },
    /**
     * Puts other keys in the place of a version's, unless somebody has: a version is named after the one before it, and
     * Secrets Manager makes each version once (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html).
     * @returns false where somebody else was first
     */
    async replace(version: string, keys: readonly TokenKey[]): Promise<boolean> {
      const ClientRequestToken = createHash("sha256").update(`after ${version}`).digest("hex");
      const SecretString = JSON.stringify({ keys });
      try {
        await client.send(new PutSecretValueCommand({ SecretId, ClientRequestToken, SecretString }));
        return true;
      } catch (error) {
        if (error instanceof ResourceExistsException) return false;
        throw error;
      }
    },
  };
});
