import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import * as z from "zod/mini";
import { correlationId } from "../observability/correlation.ts";
import { errorFields, logOf } from "../observability/log.ts";

/** How long a document is believed without another look, milliseconds: after a leak, nobody goes on longer with it. */
export const keptMs = 5 * 60_000;
/** Between two looks there is at least this, milliseconds, however often something is refused: forged signatures are free. */
export const floorMs = 10_000;

/** A secret's JSON document. The same object is answered for as long as the secret is not changed. */
export interface Secret<Document> {
  /** The document as it was at most five minutes ago. @throws Error where it was never read, and can't be */
  read(): Promise<Document>;
  /**
   * For whoever was refused with a document: what the secret holds instead.
   * @returns undefined where it holds the same, or was looked at a moment ago
   */
  newerThan(refused: Document): Promise<Document | undefined>;
}

/** A secret of Secrets Manager, read when it is first asked for, and again when it is old or was refused. */
export function secret<Schema extends z.ZodMiniType>(id: string, schema: Schema): Secret<z.output<Schema>> {
  type Read = { document: z.output<Schema>; version: string };
  let client: SecretsManagerClient | undefined;
  let known: Read | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Read> | undefined;

  async function look(): Promise<Read> {
    client ??= new SecretsManagerClient({});
    lookedAt = Date.now();
    const found = await readSecret(client, id, schema);
    if (found.version !== known?.version) known = found;
    return known;
  }
  const lookOnce = (): Promise<Read> => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  /** What can't be read again stays as it was known: an outage of Secrets Manager closes no shop. */
  async function lookAgain(before: Read): Promise<Read> {
    try {
      return await lookOnce();
    } catch (error) {
      logOf("secrets", correlationId() ?? "none").warn("secret not read again", { secret: id, ...errorFields(error) });
      return before;
    }
  }
  /** A clock that was put back tells no age: then the document counts as old. */
  const isYoungerThan = (ms: number) => Math.abs(Date.now() - lookedAt) < ms;

  return {
    async read() {
      if (known === undefined) return (await lookOnce()).document;
      return (isYoungerThan(keptMs) ? known : await lookAgain(known)).document;
    },
    async newerThan(refused) {
      if (known === undefined || known.document !== refused) return known?.document;
      if (isYoungerThan(floorMs)) return undefined;
      const { document } = await lookAgain(known);
      return document === refused ? undefined : document;
    },
  };
}

/** Whether a secret's document passes, as it is known or, where it does not, as it is by now. */
export async function passes<Document>(
  { read, newerThan }: Secret<Document>,
  test: (document: Document) => boolean,
): Promise<boolean> {
  const document = await read();
  if (test(document)) return true;
  const newer = await newerThan(document);
  return newer !== undefined && test(newer);
}

/**
 * A client made of a secret: another one once the secret has changed, and asked once more where its key was refused.
 * @returns what to ask it through
 */
export function clientOf<Document, Client>(
  { read, newerThan }: Secret<Document>,
  make: (document: Document) => Client,
  isRefused: (error: unknown) => boolean,
): <Answer>(ask: (client: Client) => Promise<Answer>) => Promise<Answer> {
  let made: { of: Document; client: Client } | undefined;
  const clientFor = (of: Document): Client => {
    if (made?.of !== of) made = { of, client: make(of) };
    return made.client;
  };
  return async (ask) => {
    const document = await read();
    try {
      return await ask(clientFor(document));
    } catch (error) {
      const newer = isRefused(error) ? await newerThan(document) : undefined;
      if (newer === undefined) throw error;
      return await ask(clientFor(newer));
    }
  };
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
