import { MantineProvider } from "@mantine/core";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import "../shop/look.css";
import { theme } from "../shop/theme.ts";
import { variables } from "../shop/variables.ts";
import { PageCrash } from "./page-crash.tsx";

/** How long the first drawing waits for its data, in milliseconds; then it shows that something loads. */
const patienceMs = 500;

/**
 * Puts an area of the app on the page, dressed in the shop's colours. It is drawn once, with the data that it was asked
 * to wait for, rather than empty and then again; and bit by bit, so that the browser can answer the reader meanwhile.
 * @param data what the first page asks for; its own queries tell what became of it
 */
export async function showArea(area: ReactNode, client: QueryClient, data: readonly Promise<unknown>[] = []) {
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
  await Promise.race([Promise.allSettled(data), patience]);
  const root = createRoot(document.getElementById("root") ?? document.body);
  startTransition(() =>
    root.render(
      <StrictMode>
        <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
          <QueryClientProvider client={client}>
            <PageCrash>{area}</PageCrash>
          </QueryClientProvider>
        </MantineProvider>
      </StrictMode>,
    ),
  );
}
