import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { CommissionView } from "../../parts/commission/commission-view.tsx";
import { words } from "../../parts/commission/words.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { explainCommission, type Order } from "../api.ts";

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

function Explained({ order: { id: orderId, history } }: { order: Order }) {
  const commission = useQuery({
    queryKey: ["commission", orderId, history.length],
    queryFn: ({ signal }) => explainCommission({ orderId }, signal),
  });
  if (commission.data) return <CommissionView commission={commission.data} isOwn={false} />;
  if (commission.isError) return <LoadFailed error={commission.error} retry={() => void commission.refetch()} />;
  return <Skeleton height={240} />;
}
