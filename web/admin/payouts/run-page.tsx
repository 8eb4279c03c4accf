import { Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { Page } from "../../parts/page.tsx";
import { longDay } from "../../parts/utc-day.ts";
import { type Run, readRun } from "../api.ts";
import { BackLink } from "../back-link.tsx";
import { ForRole } from "../may.tsx";
import { Missing } from "../missing.tsx";
import { Panel } from "../panel.tsx";
import { QuestionsPanel } from "../questions/questions-panel.tsx";
import { PayFiles } from "./pay-files.tsx";
import { reasonOf } from "./reasons.ts";
import { RunApproval } from "./run-approval.tsx";
import { causeOf } from "./run-cause.ts";
import { RunPayouts } from "./run-payouts.tsx";
import { words } from "./words.ts";

/** How often a run that is being made is looked at. */
const soonMs = 1_000;

/** A payout run: how far it has come, its files, and what became of each payout. */
export function RunPage() {
  return (
    <ForRole deed="payouts" title={words.payouts()}>
      <OneRun />
    </ForRole>
  );
}

function OneRun() {
  const { runId = "" } = useParams();
  const run = useQuery({
    queryKey: ["payout-run", runId],
    queryFn: ({ signal }) => readRun({ runId }, signal),
    refetchInterval: ({ state }) => (state.data?.state === "begun" && !state.data.isMade ? soonMs : false),
  });
  if (run.isError && !run.data) {
    return (
      <Missing
        error={run.error}
        retry={() => void run.refetch()}
        title={words.noSuchRun()}
        back={{ href: "/payouts", label: words.allPayouts() }}
      />
    );
  }
  const { data } = run;
  return (
    <>
      <BackLink href="/payouts">{words.allPayouts()}</BackLink>
      <Page title={data ? words.runOf({ day: longDay(data.createdAt.slice(0, 10)) }) : words.payouts()}>
        {!data && <Skeleton height={320} />}
        {data && (
          <Stack gap="lg">
            <RunApproval run={data} />
            {data.state === "begun" && <Progress run={data} />}
            <QuestionsPanel about={runId} />
            {data.isMade && data.made > 0 && <PayFiles run={data} />}
            {data.isMade && data.made > 0 && <RunPayouts run={data} />}
          </Stack>
        )}
      </Page>
    </>
  );
}

function Progress({ run }: { run: Run }) {
  const { isMade, made, madeMinor, currency, skipped, startedBy, approvedBy } = run;
  const names = approvedBy.filter(({ id }) => id !== startedBy?.id).map(({ name }) => name);
  return (
    <Panel title={words.total()}>
      <Text fw={650} role="status">
        {isMade
          ? words.made({ count: made, amount: formatMoney(madeMinor, currency) })
          : words.making({ count: String(made) })}
      </Text>
      {skipped.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {words.leftOut()}:{" "}
          {skipped
            .map(({ reason, count }) => words.leftOutOne({ reason: reasonOf(reason), count: String(count) }))
            .join(", ")}
        </Text>
      )}
      <Text size="sm" c="dimmed" mt="xs">
        {[causeOf(run), names.length > 0 && words.approvedBy({ names: names.join(", ") })].filter(Boolean).join(" ")}
      </Text>
    </Panel>
  );
}
