import { icons } from "@iconify-json/lucide";
import { type Plugin, transformWithOxc } from "vite";

const address = "~icons/lucide/";
/** Iconify's data repeats it at every shape; `web/parts/icon.tsx` says it once for all of an icon's. */
const stroke = ' fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"';

/**
 * Makes a component of each icon that is imported, as in `import House from "~icons/lucide/house"`, and of no other. A name
 * that Lucide lacks, or that is only an old one for another icon, fails the build.
 */
export function lucide(): Plugin {
  return {
    name: "herald:lucide",
    resolveId: (id) => (id.startsWith(address) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${address}`)) return undefined;
      const name = id.slice(address.length + 1);
      const shapes = icons.icons[name]?.body.replaceAll(stroke, "");
      if (!shapes) throw new Error(`Lucide has no icon named ${name}.`);
      const code = `
        import { Icon } from "/parts/icon.tsx";
        export default ({ size }) => <Icon size={size}>${shapes}</Icon>;
      `;
      // Here, not by its ending: while one develops, Vite leaves the JSX of files that don't exist as it is.
      return transformWithOxc(code, `${name}.jsx`, { jsx: { runtime: "automatic" }, sourcemap: false });
    },
  };
}
