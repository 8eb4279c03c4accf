import { useEffect, useState } from "react";

/** The token of an e-mail's link, taken out of the address at once, so that it stays in no history and on no screen. */
export function useTokenOfAddress(): string {
  const [token] = useState(() => new URLSearchParams(location.hash.slice(1)).get("token") ?? "");
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  }, []);
  return token;
}
