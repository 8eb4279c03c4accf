import { eventually } from "./client.ts";
import { mailTo } from "./inbox.ts";

/** The e-mails to an address whose subject says something, once there are so many. */
export function mailsAbout(address: string, subject: RegExp, atLeast = 1) {
  return eventually(async () => {
    const found = (await mailTo(address)).filter((mail) => subject.test(mail.subject));
    if (found.length < atLeast) throw new Error(`${found.length} of ${atLeast} e-mails about ${subject} have come.`);
    return found;
  });
}

/** The link with a token, in a text. @throws Error where it has none */
export function linkIn(text: string): string {
  const link = /\S+#token=[\w-]{43}/.exec(text)?.[0];
  if (!link) throw new Error("No link with a token is in it.");
  return link;
}

export const tokenIn = (text: string): string => linkIn(text).split("#token=")[1] ?? "";
