import { useSessionStorage } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { maxProductsInLink } from "./api.ts";
import { words } from "./area-words.ts";

/**
 * The products that one has picked for a link, by id. They outlive a search, another page and a reload, in this tab
 * and for this user only.
 */
export function usePicks(userId: string) {
  const [ids, setIds] = useSessionStorage<string[]>({
    key: `herald:picks:${userId}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const isFull = ids.length >= maxProductsInLink;

  function toggle(id: string): void {
    if (ids.includes(id)) setIds(ids.filter((other) => other !== id));
    else if (!isFull) setIds([...ids, id]);
    else notifications.show({ color: "yellow", message: words.holdsAtMost({ most: maxProductsInLink }) });
  }

  /** Takes out products, whether or not they are still picked. */
  const drop = (gone: readonly string[]) => setIds((before) => before.filter((id) => !gone.includes(id)));

  return { ids, isFull, toggle, drop, has: (id: string) => ids.includes(id), clear: () => setIds([]) };
}
