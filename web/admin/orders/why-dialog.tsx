import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { CommissionState, type LeadsTo } from "../../parts/commission/commission-state.tsx";
import { CommissionView } from "../../parts/commission/commission-view.tsx";
import { words } from "../../parts/commission/words.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { explainCommission, type Order } from "../api.ts";
import { useMay } from "../may.tsx";

/** Why an order's commission is what it is, as its ambassador reads it too. */
export function WhyThisAmount({ order }: { order: Order }) {
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" size="xs" mt="md" onClick={open}>
        {words.why()}
      </Button>
      <Dialog opened={opened} onClose={close} title={words.why()}>
        {opened && <Explained order={order} />}
      </Dialog>
    </>
  );
}

/** Where an order's commission is, in a sentence. */
export function WhereItIs({ order }: { order: Order }) {
  const { data, isError, error, refetch } = useCommission(order);
  const leadsTo = useLeadsTo();
  if (data) return <CommissionState commission={data} leadsTo={leadsTo} />;
  return isError ? <LoadFailed error={error} retry={() => void refetch()} /> : <Skeleton height={22} />;
}

function Explained({ order }: { order: Order }) {
  const commission = useCommission(order);
  const leadsTo = useLeadsTo();
  if (commission.data) return <CommissionView commission={commission.data} isOwn={false} leadsTo={leadsTo} />;
  if (commission.isError) return <LoadFailed error={commission.error} retry={() => void commission.refetch()} />;
  return <Skeleton height={240} />;
}

/** Read once for each state of the order: what became of its money stands in its history. */
const useCommission = ({ id: orderId, history }: Order) =>
  useQuery({
    queryKey: ["commission", orderId, history.length],
    queryFn: ({ signal }) => explainCommission({ orderId }, signal),
  });

/** The run that it was paid by, for who may look at runs. */
const useLeadsTo = (): LeadsTo | undefined =>
  useMay("payouts") ? { label: words.toRun(), pathOf: ({ runId }) => `/payouts/${runId}` } : undefined;
