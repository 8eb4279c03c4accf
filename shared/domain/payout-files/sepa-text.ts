/**
 * Text as every bank of the SEPA takes it: Latin letters, digits and a few signs. EPC217-08, "SEPA Requirements for an Extended
 * Character Set": letters lose their accents, what has no like becomes a full stop.
 */
const likes: Readonly<Record<string, string>> = {
  ...{ ß: "ss", ẞ: "SS", Æ: "AE", æ: "ae", Œ: "OE", œ: "oe", Ø: "O", ø: "o", Ł: "L", ł: "l", Đ: "D", đ: "d" },
  ...{ Ð: "D", ð: "d", Þ: "TH", þ: "th", ı: "i", "’": "'", "‘": "'", "–": "-", "—": "-", "&": "+", _: "-" },
};
const taken = /^[A-Za-z0-9/\-?:().,'+ ]$/;

/** @param longest in characters, of which each is one byte */
export function sepaText(text: string, longest: number): string {
  const written = [...text.normalize("NFKC")]
    .flatMap((letter) => [...(likes[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, ""))])
    .map((letter) => (taken.test(letter) ? letter : /\s/.test(letter) ? " " : "."))
    .join("");
  return written.replace(/ +/g, " ").trim().slice(0, longest).trim();
}

/** An identifier, which may neither begin or end with a slash nor have two in a row. */
export const sepaId = (id: string): string => sepaText(id, 35).replaceAll("/", "-");

/** Whether a bank can read a name: not one that is all full stops, as it was written in other letters. */
export const isReadableBySepa = (name: string): boolean => (sepaText(name, 70).match(/[A-Za-z]/g)?.length ?? 0) >= 2;
