import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../shop/look.css";
import { theme } from "../shop/theme.ts";
import { variables } from "../shop/variables.ts";
import { PageCrash } from "./page-crash.tsx";

/**
 * Puts an area of the app on the page, dressed in the shop's colours. In a task of its own: the browser may paint and
 * answer the reader between the loading of scripts and the first drawing.
 */
export function showArea(area: ReactNode, client: QueryClient): void {
  setTimeout(() => draw(area, client));
}

function draw(area: ReactNode, client: QueryClient): void {
  createRoot(document.getElementById("root") ?? document.body).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <PageCrash>{area}</PageCrash>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
