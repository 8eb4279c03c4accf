/**
 * SES on this machine, with an inbox to read what was sent. The package takes half a second to load, so the address
 * answers at once and the package follows with the first request; what arrived is kept in a file.
 */
import type { Server } from "node:http";
import type { Store } from "aws-ses-v2-local/dist/store.js";
import type { LineFile } from "../data/line-file.ts";
import { isObject } from "../http/aws-json.ts";
import { type Listening, listenFrom } from "../http/http-server.ts";
import { inboxPage } from "./inbox-page.ts";

/** @param keep where the inbox survives a restart */
export async function startMail(options: { port: number; keep: LineFile }): Promise<Listening> {
  let loading: Promise<{ server: Server; store: Store }> | undefined;
  const load = () => {
    loading ??= loadPackage(options.keep.load()).then((loaded) => {
      const { emails } = loaded.store;
      kept = { emails, count: emails.length };
      return loaded;
    });
    return loading;
  };
  let saving: NodeJS.Timeout | undefined;
  let kept: { emails: Store["emails"]; count: number } | undefined;
  const save = async () => {
    clearTimeout(saving);
    saving = undefined;
    const { emails } = (await load()).store;
    // It was cleared since: the package then begins another list.
    if (kept && kept.emails !== emails) options.keep.clear();
    const before = kept?.emails === emails ? kept.count : 0;
    options.keep.add(emails.slice(before));
    kept = { emails, count: emails.length };
  };
  const inbox = await listenFrom(async (request, response) => {
    if (request.method === "GET" && request.url === "/") {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(inboxPage);
      return;
    }
    const { server } = await load();
    if (request.method === "POST") {
      // A burst of e-mails is written at once.
      response.once("finish", () => {
        saving ??= setTimeout(() => void save(), 250);
      });
    }
    server.emit("request", request, response);
  }, options.port);
  return {
    ...inbox,
    stop: async () => {
      await inbox.stop();
      if (saving) await save();
      if (!loading) return;
      const { server } = await loading;
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function loadPackage(kept: readonly unknown[]): Promise<{ server: Server; store: Store }> {
  const [{ default: ses }, { default: storeModule }] = await Promise.all([
    import("aws-ses-v2-local"),
    import("aws-ses-v2-local/dist/store.js"),
  ]);
  // A CommonJS package: Node and bundlers differ in whether its `default` is unwrapped.
  const start = typeof ses === "function" ? ses : ses.default;
  const server = await start({ host: "127.0.0.1", port: 0 });
  const store = storeModule.getStoreReadonly();
  // Into the list itself: `saveEmail` would also forward old e-mails to a configured SMTP server.
  if (store.emails.length === 0) for (const email of kept.filter(isEmail)) store.emails.push(email);
  return { server, store };
}

function isEmail(value: unknown): value is Store["emails"][number] {
  return isObject(value) && typeof value.messageId === "string" && isObject(value.destination);
}
