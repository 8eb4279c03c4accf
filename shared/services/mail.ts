import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { correlationId, correlationName } from "../observability/correlation.ts";
import { clientSettings } from "../runtime/clients.ts";
import { mailConfigurationSetVariable } from "../topology-spec.ts";
import { encodedWords, mimeOf } from "./mime.ts";
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
  /** Where its reader stops e-mails of its kind with one click; absent where that can't be stopped. */
  unsubscribeUrl?: string | undefined;
}

/** E-mail through SES. Raw, as its first API takes headers in no other way. */
export const mail = service(({ shop, optionalVariable }) => {
  const ConfigurationSetName = optionalVariable(mailConfigurationSetVariable);
  const client = new SESClient(clientSettings);
  return {
    async send({ sender, unsubscribeUrl, ...email }: Mail): Promise<void> {
      const from = `${encodedWords(sender)} <${shop.mailFrom}>`;
      const message = mimeOf({ ...email, from, headers: unsubscribeUrl ? oneClick(unsubscribeUrl) : {} });
      await client.send(
        new SendRawEmailCommand({
          Destinations: [email.to],
          RawMessage: { Data: Buffer.from(message) },
          Tags: tags(),
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      );
    },
  };
});

/** Has clients show a button of their own. https://datatracker.ietf.org/doc/html/rfc8058#section-3.1 */
const oneClick = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/**
 * What SES's own events about an e-mail, such as a bounce, repeat, so that they can be told to belong to a request.
 * A value holds letters, digits, `_` and `-` only: https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
 */
function tags() {
  const id = correlationId();
  return id ? [{ Name: correlationName, Value: id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 256) }] : [];
}
