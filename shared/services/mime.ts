/** An e-mail with headers of its own, as SES's SendRawEmail takes it. */
interface Message {
  /** `Name <address>`, ready for a header. */
  from: string;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
  /** Further headers, in plain ASCII. */
  headers: Readonly<Record<string, string>>;
}

/** No line of base64 begins so. */
const boundary = "=_herald";

/**
 * The message in its bytes: text first and HTML last, which is what a client prefers that shows both.
 * Date and Message-ID are SES's.
 * https://datatracker.ietf.org/doc/html/rfc2046#section-5.1.4
 * @throws Error where a header has a line break, which would begin another
 */
export function mimeOf({ from, to, replyTo, subject, text, html, headers }: Message): string {
  const named = {
    From: from,
    To: to,
    ...(replyTo && { "Reply-To": replyTo }),
    Subject: /^[ -~]*$/.test(subject) && !subject.includes("=?") ? subject : encodedWords(subject),
    ...headers,
    "MIME-Version": "1.0",
    "Content-Type": `multipart/alternative; boundary="${boundary}"`,
  };
  const head = Object.entries(named).map(([name, value]) => `${name}: ${folded(name, value)}`);
  return [...head, "", ...part("plain", text), ...part("html", html), `--${boundary}--`, ""].join("\r\n");
}

function folded(name: string, value: string): string {
  if (/[^ -~]/.test(value)) throw new Error(`The header ${name} holds a line break, or what is no ASCII.`);
  // Where one encoded word ends, a line may: each is then as short as RFC 2047 wants it.
  return value.replaceAll("?= ", "?=\r\n ");
}

/** In base64, which passes whatever stands between here and the reader; lines end as a mail's do. */
const part = (type: "plain" | "html", content: string): string[] => [
  `--${boundary}`,
  `Content-Type: text/${type}; charset=UTF-8`,
  "Content-Transfer-Encoding: base64",
  "",
  ...(Buffer.from(content.replace(/\r?\n/g, "\r\n"))
    .toString("base64")
    .match(/.{1,76}/g) ?? []),
];

/** How many bytes of a word fit, encoded, into a line of 76 characters behind a header's name. */
const wordBytes = 39;

/**
 * A text as a header can hold it, whatever is in it: as words in base64, none of which parts a character.
 * https://datatracker.ietf.org/doc/html/rfc2047#section-2
 */
export function encodedWords(text: string): string {
  const words = [""];
  for (const character of text) {
    const last = words.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > wordBytes) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(" ");
}
