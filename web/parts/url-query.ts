import { useSearchParams } from "wouter";

/**
 * The filters in the page's address, and a way to change some of them: an empty one leaves it. They replace the entry in
 * the browser's history, so that going back leaves the page, and coming back finds them.
 */
export function useUrlQuery(): [URLSearchParams, (changes: Record<string, string>) => void] {
  const [query, setQuery] = useSearchParams();
  const change = (changes: Record<string, string>) =>
    setQuery(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) after.set(name, value);
          else after.delete(name);
        }
        return after;
      },
      { replace: true },
    );
  return [query, change];
}
