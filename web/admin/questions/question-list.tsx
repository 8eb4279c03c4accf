import { Anchor, Button, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { orderName } from "../../../shared/domain/order-number.ts";
import { LoadMore } from "../../parts/list/load-more.tsx";
import { LoadFailed } from "../../parts/notices.tsx";
import { QuestionText } from "../../parts/questions/question.tsx";
import { QuestionForm } from "../../parts/questions/question-form.tsx";
import { type AskedQuestion, answerQuestion } from "../api.ts";
import type { useQuestions } from "./use-questions.ts";
import { words } from "./words.ts";

/** Questions one under the other, each with its answer or the way to give it. @param leads whether each says what it is about */
export function QuestionList({ of: read, leads }: { of: ReturnType<typeof useQuestions>; leads: boolean }) {
  const questions = read.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="lg">
      {questions.map((question) => (
        <QuestionText key={question.id} question={question} asked={words.theyAsked({ name: question.ambassador.name })}>
          {leads && <About question={question} />}
          {!question.answer && <Answer question={question} />}
        </QuestionText>
      ))}
      {read.isFetchNextPageError ? (
        <LoadFailed error={read.error} retry={() => void read.fetchNextPage()} />
      ) : (
        <LoadMore list={read} />
      )}
    </Stack>
  );
}

/** The way to the figure that it is about. */
function About({ question: { about, orderNumber, runId, statement, ambassador } }: { question: AskedQuestion }) {
  const [href, label] =
    about === "balance"
      ? [`/ambassadors/${ambassador.id}`, words.aboutBalance()]
      : runId
        ? [`/payouts/${runId}`, words.aboutPayout({ statement: String(statement) })]
        : [`/orders/${about}`, words.aboutOrder({ order: orderName({ id: about, number: orderNumber }) })];
  return (
    <Anchor component={Link} href={href} size="sm">
      {label}
    </Anchor>
  );
}

function Answer({ question }: { question: AskedQuestion }) {
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          {words.answer()}
        </Button>
      </div>
    );
  }
  const send = async (text: string) => {
    await answerQuestion({ ambassadorId: question.ambassador.id, questionId: question.id, text });
    notifications.show({ color: "green", message: words.sent() });
    await client.invalidateQueries({ queryKey: ["questions"] });
  };
  return (
    <QuestionForm
      label={words.yourAnswer()}
      hint={words.whoReads()}
      deed={words.send()}
      cancel={words.cancel()}
      send={send}
      onCancel={() => setOpen(false)}
    />
  );
}
