import { Anchor, Button, Group, Paper, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { type AmbassadorGroup, deleteGroup, renameGroup } from "../api.ts";
import { ConfirmDialog, type Question } from "../team/confirm-dialog.tsx";
import { GroupForm } from "./group-form.tsx";
import { groupsKey } from "./group-queries.ts";
import "./groups.css";
import { words } from "./words.ts";

const small = { size: "xs", variant: "default" } as const;

/** Each group with the way to who is in it, and what can be done with it. */
export function GroupList({ groups, may }: { groups: readonly AmbassadorGroup[]; may: boolean }) {
  const [renamed, setRenamed] = useState<AmbassadorGroup>();
  const [question, setQuestion] = useState<Question>();
  const client = useQueryClient();
  const changed = async (message: string) => {
    // The lists of ambassadors name them, too.
    const keys = [groupsKey, ["ambassadors"], ["ambassador"]];
    await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
    notifications.show({ color: "green", message });
  };
  const remove = async ({ id, name }: AmbassadorGroup) => {
    try {
      await deleteGroup({ groupId: id });
      await changed(words.deleted({ name }));
    } catch (error) {
      notifications.show({ color: "red", title: words.notDone(), message: problemOf(error).message });
    }
  };
  const ask = (group: AmbassadorGroup): Question => ({
    title: words.deleteTitle({ name: group.name }),
    means: words.deleteMeans(),
    no: words.keep(),
    yes: words.remove(),
    isGrave: true,
    act: () => void remove(group),
  });
  const close = () => setRenamed(undefined);
  return (
    <>
      <Paper withBorder bg="var(--surface)" component="ul" className="groups" aria-label={words.groups()}>
        {groups.map((group) => (
          <li key={group.id}>
            <Text fw={550} className="group-name">
              {group.name}
            </Text>
            <Group gap="xs">
              <Anchor
                component={Link}
                href={`/ambassadors?group=${group.id}`}
                size="sm"
                aria-label={words.whoIsInOf({ name: group.name })}
              >
                {words.whoIsIn()}
              </Anchor>
              {may && (
                <>
                  <Button
                    {...small}
                    aria-label={words.renameOf({ name: group.name })}
                    onClick={() => setRenamed(group)}
                  >
                    {words.rename()}
                  </Button>
                  <Button
                    {...small}
                    aria-label={words.deleteOf({ name: group.name })}
                    onClick={() => setQuestion(ask(group))}
                  >
                    {words.remove()}
                  </Button>
                </>
              )}
            </Group>
          </li>
        ))}
      </Paper>
      <Dialog opened={renamed !== undefined} onClose={close} title={words.renameTitle()}>
        {renamed && (
          <GroupForm
            label={words.name()}
            deed={words.save()}
            name={renamed.name}
            cancel={close}
            submit={async (name) => {
              await renameGroup({ groupId: renamed.id, name });
              await changed(words.renamed({ name }));
              close();
            }}
          />
        )}
      </Dialog>
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </>
  );
}
