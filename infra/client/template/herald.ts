/** A client of one shop's Herald: every route with its types, and one session. */
import createClient from "openapi-fetch";
import type { paths } from "./schema.d.ts";

/** What Herald says where it does not do what it was asked (RFC 9457). */
export class Problem extends Error {
  override name = "Problem";
  readonly status: number;
  /** What it is, for programs: `not_found`, `invalid_input`. */
  readonly code: string;
  /** The fields that are wrong, and how. */
  readonly errors: readonly { path: string; message: string }[];

  constructor(status: number, { code = "unknown", detail = "", errors = [] }: Partial<ProblemBody>) {
    super(detail || `It answered ${status}.`);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

interface ProblemBody {
  code: string;
  detail: string;
  errors: { path: string; message: string }[];
}

/**
 * A client without a session: `POST /api/{scope}/login` gives it one, which it keeps as long as it lives.
 * @param baseUrl where the shop's Herald is, such as `https://ambassadors.example.com`
 */
export function connect(baseUrl: string) {
  const cookies = new Map<string, string>();
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest({ request }) {
      request.headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    },
    async onResponse({ response }) {
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) cookies.set(name, value);
        else cookies.delete(name);
      }
      if (response.ok) return;
      throw new Problem(response.status, (await response.json().catch(() => ({}))) as Partial<ProblemBody>);
    },
  });
  return client;
}

/** All that a list has, page after page. @param read asks for one page, from a cursor on */
export async function* itemsOf<Item>(
  read: (cursor?: string) => Promise<{ data?: { items: Item[]; nextCursor?: string } }>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { data } = await read(cursor);
    yield* data?.items ?? [];
    cursor = data?.nextCursor;
  } while (cursor !== undefined);
}
