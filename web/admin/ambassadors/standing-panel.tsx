import { Alert, Box, Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { When } from "../../parts/when.tsx";
import type { Ambassador } from "../api.ts";
import { GroupField } from "../groups/group-field.tsx";
import { NotYours, useMay } from "../may.tsx";
import { DeclineDialog, SuspendDialog } from "./standing-dialogs.tsx";
import { useApprove, useReinstate } from "./use-standing.ts";
import { words } from "./words.ts";

const nothing = () => {};
const small = { size: "xs", variant: "default" } as const;

/** Where an ambassador stands, and the way to change it. */
export function StandingPanel({ ambassador }: { ambassador: Ambassador }) {
  switch (ambassador.standing) {
    case "active":
      return <Active ambassador={ambassador} />;
    case "suspended":
      return <Suspended ambassador={ambassador} />;
    case "applied":
    case "declined":
      return <Application ambassador={ambassador} />;
    case "left":
      return <Left ambassador={ambassador} />;
  }
}

function Active({ ambassador }: { ambassador: Ambassador }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  if (!useMay("ambassadors")) return null;
  return (
    <Group mb="xl">
      <Button {...small} onClick={open}>
        {words.suspend()}
      </Button>
      <SuspendDialog ambassadors={[ambassador]} opened={isOpen} onDone={nothing} onClose={close} />
    </Group>
  );
}

function Suspended({ ambassador }: { ambassador: Ambassador }) {
  const reinstate = useReinstate(nothing);
  const may = useMay("ambassadors");
  return (
    <Alert color="yellow" mb="xl" title={words.isSuspended(named(ambassador))}>
      <Text size="sm">{words.noOrders()}</Text>
      <Quote>{ambassador.standingReason}</Quote>
      <NotYours deed="ambassadors" />
      {may && (
        <Button {...small} loading={reinstate.isPending} onClick={() => reinstate.mutate([ambassador])}>
          {words.reinstate()}
        </Button>
      )}
    </Alert>
  );
}

function Application({ ambassador }: { ambassador: Ambassador }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [groupId, setGroupId] = useState(ambassador.group?.id ?? "");
  const approve = useApprove(nothing, groupId);
  const may = useMay("ambassadors");
  const { standing, standingReason, about } = ambassador;
  const isDeclined = standing === "declined";
  const title = isDeclined ? words.wasDeclined(named(ambassador)) : words.hasApplied(named(ambassador));
  return (
    <Alert color={isDeclined ? "gray" : "blue"} mb="xl" title={title}>
      {isDeclined && (
        <>
          <Text size="sm">{words.wereTold()}</Text>
          <Quote>{standingReason}</Quote>
        </>
      )}
      <Text size="sm">{about ? words.theyWrite() : words.theyWroteNothing()}</Text>
      <Quote>{about}</Quote>
      <NotYours deed="ambassadors" />
      {may && (
        <Box mb="sm">
          <GroupField value={groupId} onChange={setGroupId} disabled={approve.isPending} />
        </Box>
      )}
      {may && (
        <Group gap="xs">
          <Button size="xs" loading={approve.isPending} onClick={() => approve.mutate([ambassador])}>
            {words.approve()}
          </Button>
          {!isDeclined && (
            <Button {...small} onClick={open}>
              {words.decline()}
            </Button>
          )}
        </Group>
      )}
      <DeclineDialog ambassadors={[ambassador]} opened={isOpen} onDone={nothing} onClose={close} />
    </Alert>
  );
}

function Left({ ambassador: { standingSince } }: { ambassador: Ambassador }) {
  return (
    <Alert color="gray" mb="xl" title={words.hasLeft()}>
      <Text size="sm">
        {words.leftOn()} {standingSince && <When at={standingSince} />}
        {". "}
        {words.leftErased()}
      </Text>
    </Alert>
  );
}

const named = ({ firstName, lastName }: Ambassador) => ({ name: `${firstName} ${lastName}` });

/** What somebody wrote, as they wrote it. */
function Quote({ children }: { children: ReactNode }) {
  return (
    <Text size="sm" fw={550} mb="sm" style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
      {children}
    </Text>
  );
}
