import { Button, Group, SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Amount } from "../../parts/amount.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { asQuery, type Source } from "../../parts/statement/statement.ts";
import { StatementCard } from "../../parts/statement/statement-card.tsx";
import { type Balance, listStatements, readBalance, readStatement } from "../api.ts";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { words } from "./balance-words.ts";
import { OpeningDialog } from "./opening-dialog.tsx";
import { WriteOffDialog } from "./write-off-dialog.tsx";

const statementsOf = (ambassadorId: string): Source => ({
  key: [ambassadorId],
  pathOf: (orderId) => `/orders/${orderId}`,
  list: (cursor, signal) => listStatements({ ambassadorId, ...(cursor !== undefined && { cursor }) }, signal),
  read: (place, signal) => readStatement({ ambassadorId, ...asQuery(place) }, signal),
});

/** What an ambassador is owed, with what may be done about it, and each entry that led there. */
export function BalancePanel({ ambassadorId }: { ambassadorId: string }) {
  const balance = useQuery({
    queryKey: ["balance", ambassadorId],
    queryFn: ({ signal }) => readBalance({ ambassadorId }, signal),
  });
  return (
    <Stack gap="lg">
      <Panel title={words.balance()} actions={balance.data && <Deeds ambassadorId={ambassadorId} of={balance.data} />}>
        {balance.data && <Figures of={balance.data} />}
        {!balance.data && !balance.isError && <Skeleton height={56} />}
        {!balance.data && balance.isError && <LoadFailed error={balance.error} retry={() => void balance.refetch()} />}
      </Panel>
      <StatementCard source={statementsOf(ambassadorId)} />
    </Stack>
  );
}

function Figures({ of: { currency, ...minor } }: { of: Balance }) {
  const figures = [
    [words.available(), minor.availableMinor],
    [words.held(), minor.heldMinor],
    [words.blocked(), minor.blockedMinor],
    [words.paying(), minor.payingMinor],
    [words.paid(), minor.paidMinor],
  ] as const;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, md: 5 }} m={0}>
      {figures.map(([label, amountMinor]) => (
        <div key={label} className="balance-figure">
          <dt>{label}</dt>
          <dd>
            <Amount minor={amountMinor} currency={currency} />
          </dd>
        </div>
      ))}
    </SimpleGrid>
  );
}

type Deed = "adjust" | "open" | "write-off";

function Deeds({ ambassadorId, of: balance }: { ambassadorId: string; of: Balance }) {
  const [open, setOpen] = useState<Deed>();
  const close = () => setOpen(undefined);
  const debtMinor = 0 - (balance.availableMinor + balance.heldMinor + balance.blockedMinor);
  if (!useMay("balance")) return null;
  return (
    <Group gap="xs">
      <Button variant="default" size="xs" onClick={() => setOpen("adjust")}>
        {words.adjust()}
      </Button>
      <Button variant="default" size="xs" onClick={() => setOpen("open")}>
        {words.open()}
      </Button>
      {debtMinor > 0 && (
        <Button variant="default" size="xs" onClick={() => setOpen("write-off")}>
          {words.writeOff()}
        </Button>
      )}
      <AdjustDialog
        ambassadorId={ambassadorId}
        currency={balance.currency}
        opened={open === "adjust"}
        onClose={close}
      />
      <OpeningDialog ambassadorId={ambassadorId} currency={balance.currency} opened={open === "open"} onClose={close} />
      <WriteOffDialog
        ambassadorId={ambassadorId}
        currency={balance.currency}
        debtMinor={debtMinor}
        opened={open === "write-off"}
        onClose={close}
      />
    </Group>
  );
}
