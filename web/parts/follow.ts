/** How often a page that is looked at asks for what is new, milliseconds. One in the background asks for nothing. */
export const followMs = 5_000;
