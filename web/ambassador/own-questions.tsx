import { Button, Skeleton, Stack, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { LoadMore } from "../parts/list/load-more.tsx";
import { LoadFailed } from "../parts/notices.tsx";
import { QuestionText } from "../parts/questions/question.tsx";
import { QuestionForm } from "../parts/questions/question-form.tsx";
import { words } from "../parts/questions/words.ts";
import { askQuestion, listOwnQuestions } from "./api.ts";

/** What one asked the shop about something, and the way to ask. @param about an order's id, a payout's, or `balance` */
export function OwnQuestions({ about }: { about: string }) {
  const client = useQueryClient();
  const queryKey = ["questions", about];
  const read = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => listOwnQuestions({ about, ...(pageParam && { cursor: pageParam }) }, signal),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const [idempotencyKey, setKey] = useState<string>();
  const send = async (text: string) => {
    await askQuestion({ about, text, idempotencyKey: idempotencyKey ?? "" });
    await client.invalidateQueries({ queryKey });
    notifications.show({ color: "green", message: words.sent() });
    setKey(undefined);
  };
  const questions = read.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack component="section" gap="md" mt="lg" className="not-on-paper" aria-label={words.yourQuestions()}>
      {idempotencyKey === undefined ? (
        <div>
          <Button variant="default" onClick={() => setKey(crypto.randomUUID())}>
            {words.ask()}
          </Button>
        </div>
      ) : (
        <QuestionForm
          label={words.yourQuestion()}
          hint={words.askSays()}
          deed={words.send()}
          cancel={words.cancel()}
          send={send}
          onCancel={() => setKey(undefined)}
        />
      )}
      {read.isPending && (
        <div role="status">
          <VisuallyHidden>{words.loading()}</VisuallyHidden>
          <Skeleton height={48} />
        </div>
      )}
      {read.isError && !read.data && <LoadFailed error={read.error} retry={() => void read.refetch()} />}
      {questions.map((question) => (
        <QuestionText key={question.id} question={question} asked={words.youAsked()}>
          {!question.answer && words.noAnswerYet()}
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
