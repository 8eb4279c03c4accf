import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

interface Compressed {
  body: Buffer;
  encoding?: "br" | "gzip";
  /** Of the content and its encoding. */
  hash: string;
}

const done = new Map<string, Promise<Compressed>>();

/** Content in the best encoding that the browser takes; each is made once. Pictures and fonts are left as they are. */
export function compressed(content: Buffer, type: string, accepted: string): Promise<Compressed> {
  const isText = /^(text\/|image\/svg|application\/(json|manifest))/.test(type) && content.length > 860;
  const encoding = !isText
    ? undefined
    : /\bbr\b/.test(accepted)
      ? "br"
      : /\bgzip\b/.test(accepted)
        ? "gzip"
        : undefined;
  const hash = `${createHash("sha1").update(content).digest("base64url")}${encoding ? `-${encoding}` : ""}`;
  const known =
    done.get(hash) ?? encode(content, encoding).then((body) => ({ body, ...(encoding && { encoding }), hash }));
  done.set(hash, known);
  return known;
}

/** CloudFront's own effort is about brotli 5. */
async function encode(content: Buffer, encoding: "br" | "gzip" | undefined): Promise<Buffer> {
  if (encoding === "br") return brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === "gzip" ? gzipped(content) : content;
}
