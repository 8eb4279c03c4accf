import { SESClient, SendEmailCommand } from "@aws-sdk/client-ses";
import { service } from "./service.ts";

export interface Mail {
  /** One recipient: whoever else is written to gets a message of their own. */
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** E-mail through SES. */
export const mail = service(({ shop }) => {
  const client = new SESClient({});
  const utf8 = (Data: string) => ({ Data, Charset: "UTF-8" });
  return {
    async send({ to, subject, text, html }: Mail): Promise<void> {
      await client.send(
        new SendEmailCommand({
          Source: shop.mailFrom,
          Destination: { ToAddresses: [to] },
          Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
        }),
      );
    },
  };
});
