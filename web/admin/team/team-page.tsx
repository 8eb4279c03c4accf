import { Alert, Button, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { RowsLoading } from "../../parts/list/rows-loading.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { readTeam } from "../api.ts";
import { ForRole } from "../may.tsx";
import { Invitations } from "./invitations.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { Members } from "./members.tsx";
import { RolesExplained } from "./roles.tsx";
import { SecondFactorRule } from "./second-factor-rule.tsx";
import { teamKey } from "./team-queries.ts";
import { words } from "./words.ts";

/** Who looks after the shop. */
export function TeamPage({ ownId }: { ownId: string }) {
  return (
    <ForRole deed="team" title={words.team()}>
      <Team ownId={ownId} />
    </ForRole>
  );
}

function Team({ ownId }: { ownId: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const team = useQuery({ queryKey: teamKey, queryFn: ({ signal }) => readTeam({}, signal) });
  return (
    <Page
      title={words.team()}
      lead={words.lead()}
      actions={team.data && <Button onClick={open}>{words.invite()}</Button>}
    >
      <Stack gap="md">
        {team.isError && !team.data && <LoadFailed error={team.error} retry={() => void team.refetch()} />}
        {team.isPending && <RowsLoading count={3} />}
        {team.data && (
          <>
            {team.data.members.length === 1 && team.data.invitations.length === 0 && (
              <Alert color="gray" title={words.alone()}>
                {words.aloneMeans()}
              </Alert>
            )}
            <Members members={team.data.members} ownId={ownId} />
            <SecondFactorRule isRequired={team.data.requiresSecondFactor} members={team.data.members} />
            <Invitations invitations={team.data.invitations} />
          </>
        )}
        <RolesExplained />
      </Stack>
      <InviteDialog opened={isOpen} onClose={close} />
    </Page>
  );
}
