/** What every answer of the API carries, written apart from the code under test: none is sniffed, framed, kept, or lent. */
export const everywhere = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** What each answer has besides, for servers that pretend to be Herald. */
export const usual = { ...everywhere, "x-request-id": "made-up-request" };

/** Those of them that an answer has, by the same names. */
export const securityHeadersOf = (headers: Headers) =>
  Object.fromEntries(Object.keys(everywhere).map((name) => [name, headers.get(name)]));
