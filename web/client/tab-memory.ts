/**
 * What this tab alone remembers, by name, over a reload and the way to another site and back. A browser may refuse its
 * storage, even to name it; then a memory lasts as long as the page.
 */
export const tabMemory = {
  get(name: string): string | undefined {
    try {
      return ofPage.get(name) ?? sessionStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(name: string, value: string): void {
    ofPage.set(name, value);
    try {
      sessionStorage.setItem(name, value);
    } catch {}
  },
  remove(name: string): void {
    ofPage.delete(name);
    try {
      sessionStorage.removeItem(name);
    } catch {}
  },
};

const ofPage = new Map<string, string>();
