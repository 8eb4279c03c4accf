/** SES on this machine, with an inbox to read what was sent; it is kept in a file. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { AddressObject } from "mailparser";
import type { LineFile } from "../data/line-file.ts";
import { isObject } from "../http/aws-json.ts";
import { type Listening, listenFrom } from "../http/http-server.ts";
import { readBody } from "../http/read-body.ts";
import { inboxPage } from "./inbox-page.ts";

/** An e-mail as it arrived. */
interface Email {
  messageId: string;
  from: string;
  replyTo: readonly string[];
  destination: { to: readonly string[] };
  subject: string;
  body: { text?: string | undefined; html?: string | undefined };
  /** Those beyond what every e-mail has. */
  headers: readonly { name: string; value: string }[];
  /** Epoch seconds. */
  at: number;
}

/** The largest message that SES takes. */
const largestBytes = 10 * 1024 * 1024;
/** What every e-mail has, and is shown by itself. */
const usual = ["from", "to", "reply-to", "subject", "mime-version", "content-type", "content-transfer-encoding"];

/** @param keep where the inbox survives a restart */
export async function startMail(options: { port: number; keep: LineFile }): Promise<Listening> {
  let emails: Email[] | undefined;
  const loaded = () => {
    emails ??= options.keep.load().filter(isEmail);
    return emails;
  };
  let unsaved: Email[] = [];
  let saving: NodeJS.Timeout | undefined;
  let isStopped = false;
  const save = () => {
    clearTimeout(saving);
    saving = undefined;
    options.keep.add(unsaved);
    unsaved = [];
  };
  const take = (email: Email) => {
    // It was being read when the shop stopped: nobody was told that it arrived.
    if (isStopped) return;
    loaded().push(email);
    unsaved.push(email);
    // A burst of e-mails is written at once.
    saving ??= setTimeout(save, 250);
  };
  const clear = () => {
    emails = [];
    unsaved = [];
    options.keep.clear();
  };
  const inbox = await listenFrom(async (request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { "content-type": `${type}; charset=utf-8` }).end(body);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const asked = `${request.method} ${pathname}`;
    if (asked === "GET /") return answer(200, "text/html", inboxPage);
    if (asked === "GET /store") {
      const [since, to] = [Number(searchParams.get("since") ?? 0), searchParams.get("to")];
      const isAsked = ({ at, destination }: Email) => at >= since && (to === null || destination.to.includes(to));
      return answer(200, "application/json", JSON.stringify({ emails: loaded().filter(isAsked) }));
    }
    if (asked === "POST /clear-store") {
      clear();
      return answer(200, "application/json", "{}");
    }
    const email = asked === "POST /" ? await emailOf(request) : undefined;
    if (!email) return answer(400, "text/xml", refusal);
    take(email);
    return answer(200, "text/xml", accepted(email.messageId));
  }, options.port);
  return {
    ...inbox,
    stop: async () => {
      isStopped = true;
      await inbox.stop();
      if (saving) save();
    },
  };
}

const refusal =
  "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameterValue</Code>" +
  "<Message>The laptop's SES takes SendRawEmail alone, with a sender and somebody to send it to.</Message></Error></ErrorResponse>";

const accepted = (messageId: string) =>
  `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult></SendRawEmailResponse>`;

/** What SES is asked to send; nothing where it would refuse that. */
async function emailOf(request: IncomingMessage): Promise<Email | undefined> {
  const asked = new URLSearchParams((await readBody(request, largestBytes))?.toString());
  if (asked.get("Action") !== "SendRawEmail") return undefined;
  // Loaded with the first e-mail, as it takes a while.
  const { simpleParser } = await import("mailparser");
  const message = await simpleParser(Buffer.from(asked.get("RawMessage.Data") ?? "", "base64"));
  const destinations = [...asked].filter(([name]) => name.startsWith("Destinations.member.")).map(([, to]) => to);
  const from = message.from?.text;
  const to = destinations.length > 0 ? destinations : addressesIn(message.to);
  if (!from || to.length === 0) return undefined;
  return {
    messageId: randomUUID(),
    from,
    replyTo: addressesIn(message.replyTo),
    destination: { to },
    subject: message.subject ?? "",
    // A message's last line ends; what was written need not have.
    body: { text: message.text?.replace(/\n$/, ""), html: message.html || undefined },
    headers: message.headerLines
      .filter(({ key }) => !usual.includes(key))
      .map(({ line }) => ({ name: line.slice(0, line.indexOf(":")), value: line.slice(line.indexOf(":") + 1).trim() })),
    at: Math.floor(Date.now() / 1000),
  };
}

const addressesIn = (header: AddressObject | AddressObject[] | undefined): string[] =>
  [header ?? []].flat().flatMap(({ value }) => value.flatMap(({ address }) => address ?? []));

function isEmail(value: unknown): value is Email {
  return isObject(value) && typeof value.messageId === "string" && isObject(value.destination);
}
