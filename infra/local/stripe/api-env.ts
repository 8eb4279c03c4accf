/** What the API's routes hand on to each other: see Hono's `c.set`. */
export interface ApiEnv {
  Variables: { requestId: string };
}
