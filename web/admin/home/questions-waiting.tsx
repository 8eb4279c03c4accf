import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { useMay } from "../may.tsx";
import { useQuestions } from "../questions/use-questions.ts";
import { words } from "../questions/words.ts";

/** How many questions wait for an answer, in place of what the line says otherwise: nothing moves when it is known. */
export function QuestionsWaiting({ otherwise }: { otherwise: ReactNode }) {
  const [first] = useQuestions(undefined, useMay("questions")).data?.pages ?? [];
  const count = first?.items.length ?? 0;
  if (count === 0) return otherwise;
  return (
    <Anchor component={Link} href="/questions" underline="always">
      {first?.nextCursor ? words.manyWait({ count }) : words.wait({ count })}
    </Anchor>
  );
}
