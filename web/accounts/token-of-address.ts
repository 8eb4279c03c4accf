import { useEffect, useState } from "react";

/** What an e-mail's link says behind its `#`, taken out of the address at once, so that it stays in no history and on no screen. */
export function useHashOfAddress(): URLSearchParams {
  const [hash] = useState(() => new URLSearchParams(location.hash.slice(1)));
  useEffect(() => {
    if (location.hash) history.replaceState(history.state, "", location.pathname + location.search);
  }, []);
  return hash;
}

/** The token of an e-mail's link. */
export const useTokenOfAddress = (): string => useHashOfAddress().get("token") ?? "";
