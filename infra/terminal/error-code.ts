/** The `code` of a system error such as `EADDRINUSE`, if it carries one. */
export function codeOf(error: unknown): string | undefined {
  // Not `instanceof Error`: under Jest, the system's errors come from outside and are instances of another `Error`.
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}
