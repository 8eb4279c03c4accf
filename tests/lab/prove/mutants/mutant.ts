/** A mistake that a good engineer might make, built into the code. */
export interface Mutant {
  /** What is wrong with it. */
  name: string;
  /** Kinds of mistake, as reviewers call them. */
  kind: string;
  file: string;
  find: string;
  replace: string;
  /** The flow where a reviewer would look first; all others follow. */
  near: string;
}

/** A file's text with the mutant in it. @throws Error where the text to change is not there exactly once */
export function mutate({ name, file, find, replace }: Mutant, source: string): string {
  const parts = source.split(find);
  if (parts.length !== 2) throw new Error(`The mutant "${name}" finds its text ${parts.length - 1} times in ${file}.`);
  return parts.join(replace);
}
