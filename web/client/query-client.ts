import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem.ts";

/**
 * Reads are tried again twice where that may help; writes never by themselves. A session that ended shows at whatever
 * is asked next: `onSignedOut` is then called.
 */
export function createQueryClient(onSignedOut: (client: QueryClient) => void = () => {}): QueryClient {
  const notice = (error: unknown) => {
    if (!(error instanceof Problem)) return;
    if (error.code === "not_signed_in") onSignedOut(client);
    // Their team asks for it from now on: whoever has none is led to set it up.
    if (error.code === "second_factor_required") void client.invalidateQueries({ queryKey: ["session"] });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // The browser's own idea of being offline is often wrong, and a laptop's shop needs no network.
        networkMode: "always",
        refetchOnReconnect: true,
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.isPassing,
      },
      mutations: { networkMode: "always" },
    },
  });
  return client;
}
