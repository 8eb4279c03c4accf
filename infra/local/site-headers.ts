/** What CloudFront adds to the site's answers, so that a page which breaks under it breaks here first. */
export const securityHeaders = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};
