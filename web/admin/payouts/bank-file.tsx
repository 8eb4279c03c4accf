import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { type Run, readAccount } from "../api.ts";
import { useMay } from "../may.tsx";
import { words } from "./words.ts";

/** What the file of bank transfers is, and why it is only a table where it is one. */
export function BankFile({ run: { bankFile } }: { run: Run }) {
  const maySay = useMay("settings");
  const known = useQuery({
    queryKey: ["payout-account"],
    queryFn: ({ signal }) => readAccount({}, signal),
    enabled: bankFile === undefined,
  });
  const from = bankFile?.from ?? known.data?.account?.masked;
  if (bankFile?.kind === "table") return <Said>{words.bankTableFrozen()}</Said>;
  if (from !== undefined) return <Said>{words.bankFileFrom({ account: from })}</Said>;
  if (!known.data) return null;
  return (
    <Said>
      {words.bankTableNow()}{" "}
      {maySay ? (
        <Anchor component={Link} size="sm" href="/settings#payout-account" underline="always">
          {words.sayAccount()}
        </Anchor>
      ) : (
        words.askOwner()
      )}
    </Said>
  );
}

const Said = ({ children }: { children: ReactNode }) => <Text size="sm">{children}</Text>;
