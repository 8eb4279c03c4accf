/** Calls the shop's API as a browser on its own page would: JSON, the page's origin, and the cookies it was given. */
import * as z from "zod/mini";

export interface DemoClient {
  /** Sends a request. Rejects with `Refused` on any status but 2xx, and on an answer of another shape. */
  call<Schema extends z.ZodMiniType>(
    route: `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`,
    body: object | undefined,
    answer: Schema,
    headers?: Record<string, string>,
  ): Promise<z.output<Schema>>;
}

/** The shop said no. */
export class Refused extends Error {
  readonly status: number;

  constructor(route: string, status: number, text: string) {
    super(`${route} answered ${status}: ${text.slice(0, 300)}`);
    this.status = status;
  }
}

/** @param url where the API answers; @param origin where browsers see the app */
export function demoClient(url: string, origin: string): DemoClient {
  const cookies = new Map<string, string>();
  return {
    async call(route, body, answer, headers = {}) {
      const [method = "", path = ""] = route.split(" ");
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(url + path, {
        method,
        headers: {
          origin,
          ...(body && { "content-type": "application/json" }),
          ...(cookie && { cookie }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Refused(route, response.status, text);
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name && value) cookies.set(name, value);
      }
      return z.parse(answer, text === "" ? {} : JSON.parse(text));
    },
  };
}
