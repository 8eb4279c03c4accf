import { Paper, Skeleton } from "@mantine/core";
import { Empty, LoadFailed } from "../../parts/notices.tsx";
import { Page } from "../../parts/page.tsx";
import { ForRole } from "../may.tsx";
import { QuestionList } from "./question-list.tsx";
import { useQuestions } from "./use-questions.ts";
import { words } from "./words.ts";

/** What nobody has answered yet. */
export function QuestionsPage() {
  return (
    <ForRole deed="questions" title={words.questions()}>
      <OpenQuestions />
    </ForRole>
  );
}

function OpenQuestions() {
  const read = useQuestions(undefined, true);
  const isEmpty = read.data?.pages.every(({ items }) => items.length === 0);
  return (
    <Page title={words.questions()} lead={words.lead()}>
      <Paper withBorder bg="var(--surface)" p={{ base: "md", sm: "lg" }}>
        {read.isPending && <Skeleton height={120} />}
        {read.isError && !read.data && <LoadFailed error={read.error} retry={() => void read.refetch()} />}
        {isEmpty && <Empty title={words.none()}>{words.noneWhy()}</Empty>}
        {read.data && !isEmpty && <QuestionList of={read} leads />}
      </Paper>
    </Page>
  );
}
