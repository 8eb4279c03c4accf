import { Switch } from "@mantine/core";
import { useState } from "react";
import { changeTeamRules, type TeamMember } from "../api.ts";
import { Panel } from "../panel.tsx";
import { ConfirmDialog, type Question } from "./confirm-dialog.tsx";
import { useTeamChange } from "./team-queries.ts";
import { words } from "./words.ts";

/** Whether everybody of the team has to have a second factor. */
export function SecondFactorRule({ isRequired, members }: { isRequired: boolean; members: readonly TeamMember[] }) {
  const [question, setQuestion] = useState<Question>();
  const change = useTeamChange(
    (requiresSecondFactor: boolean) => changeTeamRules({ requiresSecondFactor }),
    (required) => (required ? words.factorRequired() : words.factorNotRequired()),
  );
  const without = members.filter(({ hasSecondFactor }) => !hasSecondFactor).length;

  function choose(required: boolean): void {
    if (!required) {
      change.mutate(false);
      return;
    }
    setQuestion({
      title: words.requireTitle(),
      means: words.requireNow({ without }),
      no: words.cancel(),
      yes: words.requireYes(),
      act: () => change.mutate(true),
    });
  }

  return (
    <Panel title={words.factor()}>
      <Switch
        label={words.requireFactor()}
        description={isRequired ? words.isRequiredMeans({ without }) : words.requireMeans({ without })}
        checked={isRequired}
        disabled={change.isPending}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </Panel>
  );
}
