import { Badge, Button, Text } from "@mantine/core";
import { useState } from "react";
import { changeRole, removeMember, type TeamMember } from "../api.ts";
import { Panel } from "../panel.tsx";
import { ConfirmDialog, type Question } from "./confirm-dialog.tsx";
import { isRole, RoleField, roleWords } from "./roles.tsx";
import { useTeamChange } from "./team-queries.ts";
import { words } from "./words.ts";
import "./team.css";

const nameOf = ({ firstName, lastName }: TeamMember) => `${firstName} ${lastName}`;

/** Who is on the team: each may be given another role, or be taken off it. */
export function Members({ members, ownId }: { members: readonly TeamMember[]; ownId: string }) {
  const [question, setQuestion] = useState<Question>();
  const change = useTeamChange(
    ({ member, role }: { member: TeamMember; role: TeamMember["role"] }) => changeRole({ memberId: member.id, role }),
    ({ member, role }) => words.roleChanged({ name: nameOf(member), role: roleWords[role]() }),
  );
  const remove = useTeamChange(
    (member: TeamMember) => removeMember({ memberId: member.id }),
    (member) => words.removed({ name: nameOf(member) }),
  );
  const isBusy = change.isPending || remove.isPending;

  function choose(member: TeamMember, role: string): void {
    if (!isRole(role)) return;
    const name = nameOf(member);
    const act = () => change.mutate({ member, role });
    if (role !== "owner") {
      act();
      return;
    }
    const asked = { title: words.ownerTitle({ name }), means: words.ownerMeans(), yes: words.makeOwner() };
    setQuestion({ ...asked, no: words.cancel(), act });
  }

  function askToRemove(member: TeamMember): void {
    const isOwn = member.id === ownId;
    const name = nameOf(member);
    setQuestion({
      title: isOwn ? words.leaveTitle() : words.removeTitle({ name }),
      means: isOwn ? words.leaveMeans() : words.removeMeans(),
      no: isOwn ? words.stay() : words.keep(),
      yes: isOwn ? words.leave() : words.remove(),
      isGrave: true,
      act: () => remove.mutate(member),
    });
  }

  return (
    <Panel title={words.members()}>
      <ul className="team-rows">
        {members.map((member) => {
          const isOwn = member.id === ownId;
          return (
            <li key={member.id}>
              <div className="team-person">
                <Text fw={550}>
                  {nameOf(member)}{" "}
                  {isOwn && (
                    <Badge variant="light" size="sm">
                      {words.you()}
                    </Badge>
                  )}
                </Text>
                <Text size="sm" c="dimmed">
                  {member.email}
                </Text>
                <Text size="sm" c="dimmed">
                  {member.hasSecondFactor ? words.hasFactor() : words.hasNoFactor()}
                </Text>
              </div>
              <RoleField
                aria-label={words.roleOf({ name: nameOf(member) })}
                value={member.role}
                disabled={isBusy}
                onChange={({ currentTarget }) => choose(member, currentTarget.value)}
              />
              <Button
                variant="default"
                disabled={isBusy}
                aria-label={isOwn ? words.leave() : words.removeNamed({ name: nameOf(member) })}
                onClick={() => askToRemove(member)}
              >
                {isOwn ? words.leave() : words.remove()}
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </Panel>
  );
}
