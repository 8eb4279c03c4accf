import { createTheme, defaultVariantColorsResolver } from "@mantine/core";
import { shop } from "./shop.ts";

/** One ladder of lightness for every hue, so that text on any of them can be read in light and in dark. */
export const theme = createTheme({
  primaryColor: "brand",
  primaryShade: 7,
  colors: {
    ...shop.palette,
    // The dark scheme's greys, from text to ground: slightly warm at the top, slightly cool at the bottom.
    dark: [
      ...(["#eceae5", "#b8bec6", "#8f98a3", "#6b737d", "#3a3f46"] as const),
      ...(["#2d3137", "#22262b", "#15171a", "#111316", "#0c0d0f"] as const),
    ],
  },
  // What is filled with the brand has the fill that its text can be read on.
  variantColorResolver: (input) => {
    const isBrand = input.variant === "filled" && (input.color === undefined || input.color === "brand");
    if (!isBrand) return defaultVariantColorsResolver(input);
    const { background, hover, text } = shop.fill;
    return { background, hover, color: text, border: "1px solid transparent" };
  },
  // A button of which no variant was asked for takes only its text from the resolver, and its ground from the primary colour.
  components: { Button: { defaultProps: { variant: "filled" } } },
  defaultRadius: "md",
  cursorType: "pointer",
  // Without it a dialog is drawn away from its place for a frame or two, and jumps there: see look.css.
  respectReducedMotion: true,
  fontFamily: 'Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  headings: { fontWeight: "650" },
});
