import { Box, Text } from "@mantine/core";
import type { Ambassador } from "../api.ts";
import { GroupField } from "../groups/group-field.tsx";
import { useAssign } from "../groups/use-assign.ts";
import { words } from "../groups/words.ts";
import { useMay } from "../may.tsx";

const nothing = () => {};

/** Which group an ambassador is in; whoever may puts them into another at once. */
export function GroupOfAmbassador({ ambassador }: { ambassador: Ambassador | undefined }) {
  const assign = useAssign(nothing);
  const may = useMay("ambassadors");
  const group = ambassador?.group;
  if (!may) {
    return (
      <Text mb="xl">
        {words.group()}: {group?.name ?? words.noGroup()}
      </Text>
    );
  }
  // What was chosen is shown while it is under way.
  const value = assign.isPending ? assign.variables.groupId : (group?.id ?? "");
  return (
    <Box mb="xl">
      <GroupField
        value={value}
        disabled={!ambassador || assign.isPending}
        onChange={(groupId) => ambassador && assign.mutate({ ambassadors: [ambassador], groupId })}
      />
    </Box>
  );
}
