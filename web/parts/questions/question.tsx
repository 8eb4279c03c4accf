import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type * as questions from "../../../shared/contract/questions.ts";
import type { AnswerOf } from "../../client/endpoint.ts";
import { When } from "../when.tsx";
import { words } from "./words.ts";

export type Question = AnswerOf<typeof questions.listOwnQuestions>["items"][number];

/** What somebody asked, and what was answered. @param asked who asked, in the reader's words */
export function QuestionText({
  question: { text, askedAt, answer },
  asked,
  children,
}: {
  question: Question;
  asked: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {asked}, <When at={askedAt} withTime />
      </Text>
      <Typed>{text}</Typed>
      {answer && (
        <Stack gap={4} mt={4} pl="md" style={{ borderInlineStart: "2px solid var(--mantine-color-default-border)" }}>
          <Text size="sm" c="dimmed">
            {words.answered()}, <When at={answer.at} withTime />
          </Text>
          <Typed>{answer.text}</Typed>
        </Stack>
      )}
      {children}
    </Stack>
  );
}

/** As it was typed, in whatever lines. */
const Typed = ({ children }: { children: string }) => (
  <Text style={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{children}</Text>
);
