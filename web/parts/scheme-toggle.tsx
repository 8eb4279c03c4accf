import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import Moon from "~icons/lucide/moon";
import Sun from "~icons/lucide/sun";
import { words } from "./words.ts";

/** Light or dark; the device's own choice until one is made here. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = dark ? words.lightColours() : words.darkColours();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
    >
      {dark ? <Sun size={18} /> : <Moon size={18} />}
    </ActionIcon>
  );
}
