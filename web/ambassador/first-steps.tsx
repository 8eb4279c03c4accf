import { CloseButton, Text, Title, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import Circle from "~icons/lucide/circle";
import CircleCheck from "~icons/lucide/circle-check";
import { useNoteSteps } from "../accounts/use-note-steps.ts";
import type { User } from "../client/session.ts";
import { listLinks } from "./api.ts";
import { words } from "./area-words.ts";
import "./first-steps.css";

/** Whether somebody has not sold yet, and has not put their first steps away. */
const isBeginning = ({ standing, firstSteps }: User): boolean =>
  standing === "active" && !firstSteps.hasSold && firstSteps.closed === undefined;

/**
 * What leads to a first sale, and how far somebody is. Whether it stands there is known with the person, before anything is drawn, and
 * its size is the same whatever is done: nothing below it moves by itself. After the first sale it is gone on the next visit.
 */
export function FirstSteps({ user, hasPicked }: { user: User; hasPicked: boolean }) {
  const [isShown, setShown] = useState(isBeginning(user));
  const { close } = useNoteSteps("ambassador");
  const links = useQuery({
    queryKey: ["links", "any"],
    queryFn: ({ signal }) => listLinks({ limit: "1" }, signal),
    enabled: isShown && !user.firstSteps.hasShared,
  });
  if (!isShown) return null;
  const { hasShared, hasSold } = user.firstSteps;
  const hasLink = hasShared || hasSold || (links.data?.items.length ?? 0) > 0;
  const hide = () => {
    setShown(false);
    void close("dismissed");
  };
  return (
    <Steps
      hide={hide}
      steps={[
        { title: words.stepPick(), how: words.howToPick(), isDone: hasPicked || hasLink },
        { title: words.stepLink(), how: words.howToLink(), isDone: hasLink },
        { title: words.stepShare(), how: words.howToShare(), isDone: hasShared || hasSold },
        { title: words.stepSale(), how: words.howToSell(), isDone: hasSold },
      ]}
    />
  );
}

function Steps({ steps, hide }: { steps: { title: string; how: string; isDone: boolean }[]; hide: () => void }) {
  const id = useId();
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section className="own-steps" aria-labelledby={id}>
      <Title order={2} size="sm" id={id}>
        {words.toFirstSale()}
      </Title>
      <CloseButton className="own-steps-hide" size="lg" aria-label={words.hideSteps()} onClick={hide} />
      <ol>
        {steps.map((step) => (
          <li key={step.title} data-done={step.isDone || undefined} aria-current={step === next ? "step" : undefined}>
            {step.isDone ? <CircleCheck size={18} aria-hidden="true" /> : <Circle size={18} aria-hidden="true" />}
            <span>
              {step.title}
              {step.isDone && <VisuallyHidden> ({words.stepIsDone()})</VisuallyHidden>}
            </span>
          </li>
        ))}
      </ol>
      <Text size="sm" c="dimmed" role="status">
        {next ? next.how : words.allStepsDone()}
      </Text>
    </section>
  );
}
