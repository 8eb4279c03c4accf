/** So many characters are read at once, as the API has it; no character is less than a byte. */
const longest = 2_500_000;

/** A file as text: in UTF-8, or as older programs of banks write it. @returns undefined for one that is too large */
export async function textOf(file: File): Promise<string | undefined> {
  if (file.size > longest) return undefined;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
