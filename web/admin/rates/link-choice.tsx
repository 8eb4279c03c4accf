import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { plainAddress } from "../../parts/plain-address.ts";
import { listLinksOfAmbassador } from "../api.ts";
import { words } from "./words.ts";

/** Chooses one of an ambassador's links, or none, which is "". @param none what that is called */
export function LinkChoice({
  ambassadorId,
  none,
  value,
  onChoose,
  error,
  disabled = false,
}: {
  ambassadorId: string;
  none: string;
  value: string;
  onChoose: (code: string) => void;
  error?: ReactNode;
  disabled?: boolean;
}) {
  const links = useQuery({
    queryKey: ["rates", "links", ambassadorId],
    enabled: ambassadorId !== "",
    queryFn: ({ signal }) => listLinksOfAmbassador({ ambassadorId, limit: "100" }, signal),
  });
  const items = (ambassadorId && links.data?.items) || [];
  return (
    <NativeSelect
      label={words.whichLink()}
      value={value}
      error={error && words.chooseOne()}
      disabled={disabled || ambassadorId === ""}
      data={[
        { value: "", label: none },
        ...items.map(({ code, name, url }) => ({ value: code, label: name ?? plainAddress(url) })),
      ]}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    />
  );
}
