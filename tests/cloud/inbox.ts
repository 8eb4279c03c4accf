import * as z from "zod/mini";
import { type Listening, listen } from "../../infra/local/http/http-server.ts";

const text = z.nullish(z.string());
const message = z.looseObject({
  To: z.optional(z.array(z.string())),
  Subject: text,
  BodyText: text,
  BodyHtml: text,
});
const sent = z.object({ messages: z.record(z.string(), z.array(message)) });

/** Shows the mail that the emulator's SES took as the laptop's inbox does, so that the same tests read both. */
export function startInbox(emulatorUrl: string): Promise<Listening> {
  return listen(async (request, response) => {
    const to = new URL(request.url ?? "/", emulatorUrl).searchParams.get("to");
    const answer = await fetch(`${emulatorUrl}/_ministack/ses/messages`);
    const { messages } = z.parse(sent, await answer.json());
    const emails = Object.values(messages)
      .flat()
      .filter(({ To }) => to === null || To?.includes(to))
      .map((one) => ({
        subject: one.Subject ?? "",
        destination: { to: one.To ?? [] },
        // Lines end as a mail's do there.
        body: { text: one.BodyText?.replaceAll("\r\n", "\n"), html: one.BodyHtml },
      }));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ emails }));
  });
}
