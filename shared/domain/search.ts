/**
 * How things are found by words: each word of a search has to begin a word of what is looked for, in any case, with or without
 * accents. What is looked for lies in the index under the beginnings of its words, so that a search is one read of one partition.
 */

/** A part of what a thing is found by. */
export interface Part {
  text: string;
  /** Of how many letters the shortest beginning of its words is that is looked up; infinite where none is: then it only narrows. */
  from: number;
  /** Whether its shorter words are looked up as well, typed as a whole. */
  short?: true;
  /** Whether each of its words is looked up by the longest beginning alone, as a number is, which nobody types in part. */
  whole?: true;
}

/** What a thing is found by, part by part, the most telling first: where there is no room for all, the last ones go without. */
export type Searchable = readonly Part[];

/** A search, as it is looked up. */
export interface Lookup {
  /** The beginning under which it is looked up. */
  beginning: string;
  /** What the words of a thing must hold besides, each. */
  rest: readonly string[];
}

/** Beginnings that are indexed, in letters; what is typed in between is looked up by the next shorter one. */
const lengths = [1, 2, 3, 5, 8] as const;
const maxWords = 8;

/** Scripts without spaces: a word of them may begin at every letter. */
const unspaced = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const run = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
const isUnspaced = (word: string) => new RegExp(`^[${unspaced}]`, "u").test(word);
const longestUnspaced = 2;

/** Lower case without accents, so that "cafe" finds "Café". */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const wordsIn = (text: string): string[] => [...new Set(folded(text).match(run) ?? [])];

/** All words of a thing, each behind a space: what a search's other words are looked for in. */
export function wordsOf(parts: Searchable): string {
  return wordsIn(parts.map(({ text }) => text).join(" "))
    .map((word) => ` ${word}`)
    .join("");
}

/** The beginnings under which a thing lies, each once: those of its first part, and of as many words of the others as there is room for. */
export function beginningsOf(parts: Searchable, most: number): string[] {
  const all = new Set<string>();
  for (const [place, part] of parts.entries()) {
    for (const word of wordsIn(part.text)) {
      const those = lookedUp(word, part).filter((one) => !all.has(one));
      if (place > 0 && all.size + those.length > most) return [...all].slice(0, most);
      for (const one of those) all.add(one);
    }
  }
  return [...all].slice(0, most);
}

/** A text as lists are sorted by it: in any case, with or without accents. */
export const sortable = (text: string): string => firstOf(folded(text), longestSorted);
/** A key has 1,024 bytes, and a letter up to four. */
const longestSorted = 150;

/** @returns undefined where it has no words: such a search finds everything, as an empty one does */
export function lookupOf(search: string): Lookup | undefined {
  const words = wordsIn(search).slice(0, maxWords);
  // Half of all addresses have one domain: nothing is looked up by it. Of the others the longest is the rarest, as a rule.
  const domains = new Set((search.match(/(?<=@)\S+/g) ?? []).flatMap(wordsIn));
  const telling = words.filter((word) => !domains.has(word));
  const [longest] = (telling.length > 0 ? telling : words).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  if (longest === undefined) return undefined;
  const beginning =
    (isUnspaced(longest) ? firstOf(longest, longestUnspaced) : beginnings(longest, 1).at(-1)) ?? longest;
  const rest = words.filter((word) => word !== beginning).map(inWords);
  return { beginning, rest };
}

/** What the words of a thing must hold, each, where it is looked up by something else than words. */
export const termsOf = (search: string): string[] => wordsIn(search).slice(0, maxWords).map(inWords);

const inWords = (word: string): string => (isUnspaced(word) ? word : ` ${word}`);

const lengthOf = (word: string): number => [...word].length;
const firstOf = (word: string, length: number): string => [...word].slice(0, length).join("");

function lookedUp(word: string, { from, short, whole }: Part): string[] {
  if (whole) return beginnings(word, from).slice(-1);
  return short && !isUnspaced(word) && lengthOf(word) < from ? [word] : beginnings(word, from);
}

/** Beginnings of a word, the shortest first; of a run without spaces those of each of its letters on. */
function beginnings(word: string, shortest: number): string[] {
  if (isUnspaced(word) && Number.isFinite(shortest)) {
    return [...word].flatMap((letter, at, letters) => [letter, letters.slice(at, at + longestUnspaced).join("")]);
  }
  const long = lengthOf(word);
  return lengths.filter((length) => length >= shortest && length <= long).map((length) => firstOf(word, length));
}
