import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { correlationId, correlationName } from "../observability/correlation.ts";
import { clientSettings } from "../runtime/clients.ts";
import { mailConfigurationSetVariable } from "../topology-spec.ts";
import { service } from "./service.ts";

export interface Mail {
  /** One recipient: whoever else is written to gets a message of their own. */
  to: string;
  /** Whose name stands before the shop's address. */
  sender: string;
  /** Where answers go, where not to the sender. */
  replyTo?: string | undefined;
  subject: string;
  text: string;
  html: string;
}

/** E-mail through SES. */
export const mail = service(({ shop, optionalVariable }) => {
  const ConfigurationSetName = optionalVariable(mailConfigurationSetVariable);
  const client = new SESClient(clientSettings);
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  return {
    async send({ to, sender, replyTo, subject, text, html }: Mail): Promise<void> {
      await client.send(
        new SendEmailCommand({
          Source: `${encodedWords(sender)} <${shop.mailFrom}>`,
          Destination: { ToAddresses: [to] },
          ...(replyTo && { ReplyToAddresses: [replyTo] }),
          Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
          Tags: tags(),
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      );
    },
  };
});

/** How many bytes of a word fit into its 75 characters, encoded. */
const wordBytes = 45;

/**
 * A name as a header can hold it, whatever is in it: as words in base64, none of which parts a character.
 * https://datatracker.ietf.org/doc/html/rfc2047#section-2
 */
export function encodedWords(name: string): string {
  const words = [""];
  for (const character of name) {
    const last = words.at(-1) ?? "";
    if (Buffer.byteLength(last + character) > wordBytes) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join(" ");
}

/**
 * What SES's own events about an e-mail, such as a bounce, repeat, so that they can be told to belong to a request.
 * A value holds letters, digits, `_` and `-` only: https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
 */
function tags() {
  const id = correlationId();
  return id ? [{ Name: correlationName, Value: id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 256) }] : [];
}
