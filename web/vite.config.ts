import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Three documents, one for each area, so that a buyer never loads what only an owner needs. */
export default defineConfig({
  root: at("."),
  plugins: [react()],
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [at("index.html"), at("admin.html"), at("checkout.html")] },
  },
});
