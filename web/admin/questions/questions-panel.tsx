import { LoadFailed } from "../../parts/notices.tsx";
import { useMay } from "../may.tsx";
import { Panel } from "../panel.tsx";
import { QuestionList } from "./question-list.tsx";
import { useQuestions } from "./use-questions.ts";
import { words } from "./words.ts";

/** What ambassadors asked about an order, the payouts of a run, or a balance, where anybody did. */
export function QuestionsPanel({ about }: { about: string }) {
  const may = useMay("questions");
  const read = useQuestions(about, may);
  const hasFailed = read.isError && !read.data;
  if (!may || (!hasFailed && !read.data?.pages.some(({ items }) => items.length > 0))) return null;
  return (
    <Panel title={words.questions()}>
      {hasFailed ? (
        <LoadFailed error={read.error} retry={() => void read.refetch()} />
      ) : (
        <QuestionList of={read} leads={about.startsWith("run_")} />
      )}
    </Panel>
  );
}
