/**
 * What bundles hold in place of Express's body-parser, which brings half a megabyte of character tables along: the one
 * Express app here, the API reference, takes no body.
 */
function absent(): never {
  throw new Error("Bundles hold no body parser: see infra/cloud/no-body-parser.ts.");
}

export { absent as json, absent as raw, absent as text, absent as urlencoded };
