/** What AWS's clients share. */

const nothing = () => {};

/**
 * A logger that does not know `info`, as the SDK asks for: where one does, or where there is none, it makes a copy of all that it sends and reads,
 * without what is sensitive in it, for a line that nobody reads. It calls the others.
 */
const logger = { debug: nothing, warn: nothing, error: nothing, trace: nothing };

/** The settings of every client. */
// The SDK's type asks for `info`; its code asks whether it is there.
export const clientSettings = { logger: logger as typeof logger & { info: typeof nothing } };

/** And those of the bucket's: a stand-in has no name of its own for each bucket, and TLS holds what is sent together already. */
export const bucketSettings = {
  ...clientSettings,
  forcePathStyle: true,
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
} as const;

/** What is about to be sent, as a middleware of the SDK sees it. */
interface Sent {
  request: unknown;
}

/**
 * A middleware, for the end of the step `finalizeRequest`, by which a call asks no more than whether the service is there, which every
 * service of AWS answers without looking who asks. Everything but the call itself is done: the connection stands, and the code has run.
 */
export const ping =
  <Args extends Sent, Answer>(next: (args: Args) => Promise<Answer>) =>
  (args: Args): Promise<Answer> => {
    const { headers } = args.request as { headers: Record<string, string> };
    for (const name of Object.keys(headers)) if (name !== "host") delete headers[name];
    Object.assign(args.request as object, { method: "GET", path: "/ping", body: undefined });
    return next(args);
  };
