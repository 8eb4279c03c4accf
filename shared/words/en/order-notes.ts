/** Made by `npm run words` of the JSON beside it: that is what to change. */

export const notes = (): string => "Notes";
export const teamOnly = (): string => "For the team alone.";
export const note = (): string => "Note";
export const add = (): string => "Add note";
export const remove = (): string => "Delete the note";
export const deleted = (): string => "The note is deleted.";
