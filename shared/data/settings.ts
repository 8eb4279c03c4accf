import type { ShopSettings } from "../domain/settings.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { keys } from "./keys.ts";
import { asItem, settingsIn } from "./settings-item.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Write } from "./write.ts";

/**
 * What the owner decides: one item that is read, and one for each version that there was. The first values are the stage's
 * (`deps.shop.firstSettings`) and lie nowhere; from the owner's first change on all of them are the owner's.
 */
export const settings = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** One Get. @param first what holds while the owner has changed nothing */
    async get(first: ShopSettings, options?: ReadOptions): Promise<ShopSettings> {
      return settingsIn(await table.get(keys.settings(), options), first);
    },
  }),
  writes: (table: Table) => ({
    /**
     * Changes the settings as they are when they are written; their version is counted here.
     * @returns them as they then are, without a write where nothing became other
     * @throws whatever `change` throws
     */
    async update(first: ShopSettings, change: (before: ShopSettings) => ShopSettings): Promise<ShopSettings> {
      for (;;) {
        const item = await table.get(keys.settings());
        const before = settingsIn(item, first);
        const after = { ...change(before), version: before.version + 1 };
        if (await replace(table, before, after, item !== undefined)) return after;
      }
    },
  }),
});

/** @returns false where they are no longer what was read, and nothing was written */
function replace(table: Table, before: ShopSettings, after: ShopSettings, isKept: boolean): Promise<boolean> {
  const fields = { type: "settings", ...asItem(after) };
  const current: Write = {
    put: { ...keys.settings(), ...fields },
    was: asItem(before),
    condition: isKept ? equal({ version: before.version }) : absent,
  };
  const version: Write = {
    put: { ...keys.settingsVersion(after.version), ...fields, type: "settings-version" },
    isTechnical: true,
  };
  return ConditionFailed.held(() => table.transact({ current, version }));
}
