/**
 * How things are found by words: each word of a search has to begin a word of what is looked for, in any case, with or without
 * accents. What is looked for lies in the index under the beginnings of its words, so that a search is one read of one partition.
 */

/** What of a thing is found by its words; the title by the shortest searches, too. */
export interface Searchable {
  title: string;
  description: string;
}

/** A search, as it is looked up. */
export interface Lookup {
  /** The beginning under which it is looked up. */
  beginning: string;
  /** What the words of a thing must hold besides, each. */
  rest: readonly string[];
}

/** Beginnings that are indexed, in letters; what is typed in between is looked up by the next shorter one. */
const lengths = [1, 2, 3, 5, 8] as const;
/** Of a description from here on: by one or two letters nearly all of them would be found. */
const shortestInDescription = 3;
const maxWords = 8;

/** DynamoDB writes a hundred items at once: the product itself, its audit record, and so many beginnings. */
export const maxBeginnings = 98;

/** Scripts without spaces: a word of them may begin at every letter. */
const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
const isUnspaced = (word: string) => new RegExp(`^[${unspaced}]`, "u").test(word);
const longestUnspaced = 2;

/** Lower case without accents, so that "cafe" finds "Café". */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const wordsIn = (text: string): string[] => [...new Set(folded(text).match(run) ?? [])];

/** All words of a thing, each behind a space: what a search's other words are looked for in. */
export function wordsOf({ title, description }: Searchable): string {
  return wordsIn(`${title} ${description}`)
    .map((word) => ` ${word}`)
    .join("");
}

/** The beginnings under which a thing lies: those of its title, and of as many words of its description as there is room for. */
export function beginningsOf({ title, description }: Searchable): string[] {
  const all = new Set(wordsIn(title).flatMap((word) => beginnings(word, 1)));
  for (const word of wordsIn(description)) {
    const those = beginnings(word, shortestInDescription).filter((one) => !all.has(one));
    if (all.size + those.length > maxBeginnings) break;
    for (const one of those) all.add(one);
  }
  return [...all].slice(0, maxBeginnings);
}

/** @returns undefined where it has no words: such a search finds everything, as an empty one does */
export function lookupOf(search: string): Lookup | undefined {
  const words = wordsIn(search).slice(0, maxWords);
  // The longest is the rarest, as a rule.
  const [longest] = words.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (longest === undefined) return undefined;
  const beginning =
    (isUnspaced(longest) ? firstOf(longest, longestUnspaced) : beginnings(longest, 1).at(-1)) ?? longest;
  const rest = words.filter((word) => word !== beginning).map((word) => (isUnspaced(word) ? word : ` ${word}`));
  return { beginning, rest };
}

const lengthOf = (word: string): number => [...word].length;
const firstOf = (word: string, length: number): string => [...word].slice(0, length).join("");

/** Beginnings of a word, the shortest first; of a run without spaces those of each of its letters on. */
function beginnings(word: string, shortest: number): string[] {
  if (isUnspaced(word)) {
    return [...word].flatMap((letter, at, letters) => [letter, letters.slice(at, at + longestUnspaced).join("")]);
  }
  const long = lengthOf(word);
  return lengths.filter((length) => length >= shortest && length <= long).map((length) => firstOf(word, length));
}
