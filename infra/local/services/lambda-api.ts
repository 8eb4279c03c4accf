import { type Listening, listen } from "../http/http-server.ts";
import { readBody } from "../http/read-body.ts";

const maxBytes = 64 * 1024;

/**
 * Lambda's own way to run a function, for those that nothing else reaches: what an AWS identity may do in the cloud, whoever uses this
 * machine may do here. A page in a browser can't: what it sends across sites is no JSON.
 * @param names the functions that may be run so
 */
export function startLambdaApi(
  names: readonly string[],
  invoke: (name: string, event: unknown) => Promise<unknown>,
): Promise<Listening> {
  return listen(async (request, response) => {
    const answer = (status: number, body: unknown, failed = false) => {
      response.writeHead(status, {
        "content-type": "application/json",
        ...(failed && { "x-amz-function-error": "Unhandled" }),
      });
      response.end(JSON.stringify(body ?? null));
    };
    const name = decodeURIComponent(
      /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? "")?.[1] ?? "",
    );
    if (request.method !== "POST" || !names.includes(name))
      return answer(404, { message: `There is no function ${name}.` });
    if (request.headers["content-type"] !== "application/json")
      return answer(415, { message: "JSON is taken, no more." });
    try {
      const body = await readBody(request, maxBytes);
      answer(200, await invoke(name, JSON.parse(body?.toString() ?? "")));
    } catch (error) {
      const { name: errorType, message: errorMessage } = error instanceof Error ? error : new Error(String(error));
      answer(200, { errorType, errorMessage }, true);
    }
  });
}
