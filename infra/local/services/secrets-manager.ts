/** Secrets Manager on this machine. The id of a secret is its name. */
import { randomUUID } from "node:crypto";
import type { SecretName } from "../../../shared/topology.ts";
import { awsJsonService, ServiceError } from "../http/aws-json.ts";
import { type Listening, listen } from "../http/http-server.ts";

/** A value that a secret has, or had. */
export interface Version {
  id: string;
  text: string;
}

/** A secret that functions may change: its versions, the present one last, and who keeps them. */
export interface Changeable {
  name: SecretName;
  versions: readonly Version[];
  save(versions: readonly Version[]): void;
}

/** Secrets Manager as functions call it, and as its owner does. */
export interface SecretsManager extends Listening {
  /** Puts another document in, as `npm run secrets` does for its owner in the cloud; kept until this process ends. */
  set(name: SecretName, document: object): void;
}

/** The version of a document that nobody changed. */
const firstVersion = "00000000-0000-4000-8000-000000000000";
/** As many as Secrets Manager keeps. */
const maxVersions = 100;

/**
 * Starts the service: GetSecretValue, and PutSecretValue for the one secret that a function changes.
 * @param secrets each secret's document, by its name
 */
export async function startSecrets(
  secrets: Readonly<Record<SecretName, object>>,
  changeable?: Changeable,
): Promise<SecretsManager> {
  const versionsOf = new Map(
    Object.entries(secrets).map(([name, document]): [unknown, readonly Version[]] => {
      const changed = changeable?.name === name ? changeable.versions : [];
      return [name, changed.length > 0 ? changed : [{ id: firstVersion, text: JSON.stringify(document) }]];
    }),
  );
  const find = (id: unknown) => {
    const versions = versionsOf.get(id);
    const current = versions?.at(-1);
    if (versions && current) return { name: String(id), versions, current };
    throw new ServiceError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
  };
  const named = (name: string, { id }: Version) => ({
    ARN: `arn:aws:secretsmanager:eu-west-1:000000000000:secret:${name}-local0`,
    Name: name,
    VersionId: id,
    VersionStages: ["AWSCURRENT"],
  });
  const listening = await listen(
    awsJsonService({
      GetSecretValue: ({ SecretId }) => {
        const { name, current } = find(SecretId);
        return { ...named(name, current), SecretString: current.text };
      },
      PutSecretValue: ({ SecretId, SecretString, ClientRequestToken }) => {
        const { name, versions } = find(SecretId);
        if (changeable?.name !== name) {
          throw new ServiceError("AccessDeniedException", `No function may change the secret ${name}.`);
        }
        const wanted = versionOf(SecretString, ClientRequestToken);
        const same = versions.find(({ id }) => id === wanted.id);
        if (same === undefined) {
          const kept = [...versions, wanted].slice(-maxVersions);
          versionsOf.set(name, kept);
          changeable.save(kept);
        } else if (same.text !== wanted.text) {
          throw new ServiceError("ResourceExistsException", "There is a version of this id, and its value is another.");
        }
        return named(name, wanted);
      },
    }),
  );
  return {
    ...listening,
    set(name, document) {
      const { versions } = find(name);
      versionsOf.set(name, [...versions, versionOf(JSON.stringify(document))].slice(-maxVersions));
    },
  };
}

/** A version as a client asks for it. */
function versionOf(text: unknown, id: unknown = randomUUID()): Version {
  const isToken = typeof id === "string" && id.length >= 32 && id.length <= 64;
  if (typeof text === "string" && isToken) return { id, text };
  throw new ServiceError("InvalidParameterException", "SecretString must be a text, the token of 32 to 64 characters.");
}
