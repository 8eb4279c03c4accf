import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { correlationId, correlationName } from "../observability/correlation.ts";
import { clientSettings } from "../runtime/clients.ts";
import { mailConfigurationSetVariable } from "../topology-spec.ts";
import { service } from "./service.ts";

export interface Mail {
  /** One recipient: whoever else is written to gets a message of their own. */
  to: string;
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
    async send({ to, subject, text, html }: Mail): Promise<void> {
      await client.send(
        new SendEmailCommand({
          Source: shop.mailFrom,
          Destination: { ToAddresses: [to] },
          Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
          Tags: tags(),
          ...(ConfigurationSetName && { ConfigurationSetName }),
        }),
      );
    },
  };
});

/**
 * What SES's own events about an e-mail, such as a bounce, repeat, so that they can be told to belong to a request.
 * A value holds letters, digits, `_` and `-` only: https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html
 */
function tags() {
  const id = correlationId();
  return id ? [{ Name: correlationName, Value: id.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 256) }] : [];
}
