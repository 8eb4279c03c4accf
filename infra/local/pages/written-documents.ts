/** The pages' documents in the bucket, as the function that writes them leaves them there. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { documents, renderDocument } from "../../../shared/site/documents.ts";
import type { Shop } from "../../../shared/site/shop.ts";

/** The bucket, and the way to have documents written. */
export interface Bucket {
  get(key: string): Buffer | undefined;
  put(key: string, content: string): void;
  remove(key: string): void;
  /** Asks for the documents to be written from the templates that are there. */
  askForDocuments(): void;
}

/** How long a page waits for its document: the function is loaded for the first time. */
const patienceMs = 20_000;
const lookEveryMs = 20;

export class WrittenDocuments {
  readonly #connected = Promise.withResolvers<Bucket>();
  readonly #first: Shop;

  /** @param first the shop in a document that nobody writes, such as where the function does not compile */
  constructor(first: Shop) {
    this.#first = first;
  }

  /** The bucket is there. */
  connect(bucket: Bucket): void {
    this.#connected.resolve(bucket);
  }

  /**
   * Does what a deployment does: puts the templates, and has the documents written. Those of an earlier start go, as they name files
   * that may have gone and values of an environment that may have changed.
   * @param directory where the documents are as they were built
   */
  async publish(directory: string): Promise<void> {
    const bucket = await this.#connected.promise;
    for (const { file } of documents) {
      bucket.put(`templates/${file}`, await readFile(join(directory, file), "utf8"));
      bucket.remove(file);
    }
    bucket.askForDocuments();
  }

  /** A document, once it is written. */
  async read(file: string): Promise<string> {
    const bucket = await this.#connected.promise;
    for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
      const written = bucket.get(file);
      if (written) return written.toString();
      await sleep(lookEveryMs);
    }
    return renderDocument(bucket.get(`templates/${file}`)?.toString() ?? "", this.#first);
  }
}
