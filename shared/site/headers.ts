/** The headers on every answer of the site, on the laptop and on CloudFront. */

const policy = {
  "default-src": "'self'",
  // Pictures of products are wherever the owner keeps them.
  "img-src": "'self' https: data:",
  // The component library sets its theme and positions from script; scripts themselves are files of ours alone.
  "style-src": "'self' 'unsafe-inline'",
  "script-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
  "object-src": "'none'",
};

export const contentSecurityPolicy = Object.entries(policy)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join("; ");

export const hstsSeconds = 63_072_000;

export const siteHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "strict-transport-security": `max-age=${hstsSeconds}; includeSubDomains`,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

/** Files whose names carry a hash of their content never change. */
export const immutableCache = "public, max-age=31536000, immutable";
/** Documents and all else are asked for again: 304 where nothing changed. */
export const revalidatedCache = "no-cache";

/** A page that a function makes: browsers ask for it again each time, the edge keeps it for a minute, so that a link that many open is made once. */
export const pageSeconds = 60;
export const pageCache = `public, max-age=0, s-maxage=${pageSeconds}, must-revalidate`;
/** A page that may be another one a moment later. */
export const uncachedPage = "no-store";
