/**
 * Kinds of characters in the words of a pattern: named range by range, because no two dialects mean the same by `\s`.
 */

/** What `trim` takes away. */
export const space = " \\t\\n\\u000B\\f\\r\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
/** Unicode's Cc. */
export const control = "\\u0000-\\u001F\\u007F-\\u009F";
