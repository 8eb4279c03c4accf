import { type DocumentsMessage, documentsMessage } from "../../shared/contract/messages.ts";
import { settings } from "../../shared/data/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { site } from "../../shared/services/site.ts";
import { documents, renderDocument } from "../../shared/site/documents.ts";
import { shopOf } from "../../shared/site/shop.ts";

type Deps = DepsOf<"site/write-documents"> & { log: Log };

/** Writes the shop's settings into the pages' documents. However late or often it is asked, they end as the settings are. */
export async function writeDocuments(_message: DocumentsMessage, deps: Deps): Promise<void> {
  await Promise.all(documents.map(({ file }) => writeDocument(file, deps)));
}

/**
 * Which state the document is in is asked before anything is read, and it is written only if it still is in that state: whoever wrote it
 * meanwhile has read what is newer, so a slow worker puts no old page over it and begins again. Each version of the settings makes
 * another document, so no state comes back.
 */
async function writeDocument(file: string, { site, settings, shop, log }: Deps): Promise<void> {
  for (;;) {
    const state = await site.etagOf(file);
    const [template, current] = await Promise.all([site.template(file), settings.get(shop.firstSettings)]);
    // Whoever puts templates asks again.
    if (template === undefined) return log.info("no template yet", { file });
    if (await site.write(file, renderDocument(template, shopOf(current, shop.currency)), state)) return;
  }
}

export const handler = queue("site/write-documents", documentsMessage, { settings, site }, writeDocuments);
