import { Alert, Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import * as z from "zod/mini";
import { formatMoney } from "../../shared/domain/currency.ts";
import { useRequestForm } from "../client/form.ts";
import { Dialog } from "../parts/dialog.tsx";
import { FormProblem } from "../parts/notices.tsx";
import { longDay } from "../parts/utc-day.ts";
import { When } from "../parts/when.tsx";
import { askForPayout, type Earnings } from "./api.ts";
import { words } from "./earnings-words.ts";

type Refusal = NonNullable<Earnings["payoutRequest"]["refusal"]>;

/** The way to ask for a payout, why there is none now, and what the shop said last. Nothing where the shop does not allow it. */
export function PayoutRequest({ earnings }: { earnings: Earnings }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const { refusal } = earnings.payoutRequest;
  return (
    <>
      <Answered earnings={earnings} />
      {refusal === undefined && (
        <Group className="not-on-paper">
          <Button onClick={open}>{words.ask()}</Button>
        </Group>
      )}
      {refusal !== undefined && <WhyNot refusal={refusal} earnings={earnings} />}
      <Dialog opened={isOpen} onClose={close} title={words.askTitle()}>
        <AskForm earnings={earnings} onClose={close} />
      </Dialog>
    </>
  );
}

/** What became of the last one. */
function Answered({ earnings: { payoutRequest } }: { earnings: Earnings }) {
  const { last } = payoutRequest;
  if (!last) return null;
  const day = longDay(last.askedAt.slice(0, 10));
  if (last.state === "declined") {
    return (
      <Alert color="yellow" title={words.askedDeclined({ day })} className="not-on-paper">
        {last.declineReason}
      </Alert>
    );
  }
  const says = last.state === "waiting" ? words.askedWaits({ day }) : words.askedApproved({ day });
  return (
    <Alert color="gray" className="not-on-paper">
      {says}
    </Alert>
  );
}

const reasons: Readonly<Partial<Record<Refusal, (earnings: Earnings) => string>>> = {
  suspended: words.whySuspended,
  under_way: words.whyUnderWay,
  negative: words.whyNegative,
  blocked: words.whyBlocked,
  held: words.whyHeld,
  below_minimum: ({ minimumMinor, currency }) => words.whyBelow({ amount: formatMoney(minimumMinor, currency) }),
  no_payee: words.whyNoPayee,
  payee_changed: words.whyPaused,
};

function WhyNot({ refusal, earnings }: { refusal: Refusal; earnings: Earnings }) {
  const { againAt } = earnings.payoutRequest;
  const why = reasons[refusal]?.(earnings);
  if (refusal === "asked_lately" && againAt !== undefined) {
    return (
      <Text size="sm" className="not-on-paper">
        {words.cantAsk({ why: words.whyLately() })} <When at={againAt} withTime />
      </Text>
    );
  }
  // What waits is told above; where nobody may ask, nobody is told that they can't.
  if (why === undefined) return null;
  return (
    <Text size="sm" className="not-on-paper">
      {words.cantAsk({ why })}{" "}
      {refusal === "no_payee" && (
        <Anchor component={Link} href="/profile">
          {words.toPayee()}
        </Anchor>
      )}
    </Text>
  );
}

function AskForm({ earnings: { availableMinor, currency }, onClose }: { earnings: Earnings; onClose: () => void }) {
  const client = useQueryClient();
  const { onSubmit, problem, busy } = useRequestForm({
    initialValues: {},
    schema: z.object({}),
    toBody: () => ({}),
    submit: async () => {
      try {
        await askForPayout({});
      } finally {
        // Refused, the page says why.
        await client.invalidateQueries({ queryKey: ["earnings"] });
      }
      notifications.show({ color: "green", message: words.askedFor() });
      onClose();
    },
  });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <FormProblem problem={problem} />
        <Text size="sm">{words.askSays({ amount: formatMoney(availableMinor, currency) })}</Text>
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.cancel()}
          </Button>
          <Button type="submit" loading={busy}>
            {words.ask()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
