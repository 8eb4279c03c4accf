import { useNoteSteps } from "../accounts/use-note-steps.ts";

/** Notes that an ambassador has shared a link: one of their first steps. */
export function useNoteShared(): () => void {
  const { share } = useNoteSteps("ambassador");
  return () => void share();
}
