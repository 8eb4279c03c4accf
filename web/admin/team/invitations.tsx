import { Button, Group, Text } from "@mantine/core";
import { resendTeamInvitation, type TeamInvitation, withdrawTeamInvitation } from "../api.ts";
import { Panel } from "../panel.tsx";
import { roleWords } from "./roles.tsx";
import { useTeamChange } from "./team-queries.ts";
import { words } from "./words.ts";
import "./team.css";

const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** Who was asked to join, and has not yet. */
export function Invitations({ invitations }: { invitations: readonly TeamInvitation[] }) {
  const resend = useTeamChange(
    ({ id }: TeamInvitation) => resendTeamInvitation({ teamInvitationId: id }),
    ({ email }) => words.invited({ email }),
  );
  const withdraw = useTeamChange(
    ({ id }: TeamInvitation) => withdrawTeamInvitation({ teamInvitationId: id }),
    ({ email }) => words.withdrawn({ email }),
  );
  const isBusy = resend.isPending || withdraw.isPending;
  return (
    <Panel title={words.invitations()}>
      {invitations.length === 0 && <Text c="dimmed">{words.nobodyInvited()}</Text>}
      <ul className="team-rows">
        {invitations.map((invitation) => {
          const { id, email, role, endsAt, invitedByName } = invitation;
          return (
            <li key={id}>
              <div className="team-person">
                <Text fw={550}>{email}</Text>
                <Text size="sm" c="dimmed">
                  {words.asRole({ role: roleWords[role](), day: day.format(new Date(endsAt)) })}
                  {invitedByName && ` · ${words.by({ name: invitedByName })}`}
                </Text>
              </div>
              <Group gap="xs">
                <Button
                  variant="default"
                  disabled={isBusy}
                  aria-label={words.resendNamed({ email })}
                  onClick={() => resend.mutate(invitation)}
                >
                  {words.resend()}
                </Button>
                <Button
                  variant="default"
                  disabled={isBusy}
                  aria-label={words.withdrawNamed({ email })}
                  onClick={() => withdraw.mutate(invitation)}
                >
                  {words.withdraw()}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
