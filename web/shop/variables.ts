import type { CSSVariablesResolver } from "@mantine/core";
import { shop } from "./shop.ts";

/** Warm grounds, and soft text that still reads on them (WCAG AA), in both schemes. `--surface` is a card's ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: { "--brand-fill": shop.fill.background, "--brand-text": shop.fill.text },
  light: {
    "--mantine-color-body": "#fafaf8",
    "--mantine-color-text": "#1a1d21",
    "--mantine-color-dimmed": "#5c6570",
    "--mantine-color-placeholder": "#6b7480",
    "--mantine-color-error": "var(--mantine-color-red-7)",
    "--mantine-color-default-border": "#dcdcd6",
    "--surface": "#fff",
  },
  dark: {
    "--mantine-color-body": "#15171a",
    "--mantine-color-text": "#eceae5",
    "--mantine-color-dimmed": "#a4acb5",
    "--mantine-color-placeholder": "#8f98a3",
    "--mantine-color-error": "var(--mantine-color-red-4)",
    "--mantine-color-anchor": "var(--mantine-color-brand-4)",
    "--mantine-color-default": "#1d2024",
    "--mantine-color-default-hover": "#262a2f",
    "--mantine-color-default-border": "#3a3f46",
    "--surface": "#1d2024",
  },
});
