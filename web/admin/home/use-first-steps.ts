import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useNoteSteps } from "../../accounts/use-note-steps.ts";
import type { User } from "../../client/session.ts";
import { followMs } from "../../parts/follow.ts";
import { readSteps } from "../api.ts";
import { useMay } from "../may.tsx";

/**
 * An owner's steps to set the shop up. Whether they are shown is known with the person, before anything is drawn, and changes on
 * this visit by the person alone: nothing below them moves by itself. Those that are all done are gone on the next visit.
 */
export function useFirstSteps(user: User) {
  const isOwner = useMay("settings");
  const { closed } = user.firstSteps;
  const [isOpen, setOpen] = useState(closed === undefined);
  const { close, callBack } = useNoteSteps("admin");
  const isShown = isOwner && isOpen;
  const { data } = useQuery({
    queryKey: ["first-steps"],
    queryFn: ({ signal }) => readSteps({}, signal),
    enabled: isShown,
    refetchInterval: ({ state }) => (state.data?.items.every(({ isDone }) => isDone) ? false : followMs),
  });
  const done = data && new Set(data.items.flatMap(({ step, isDone }) => (isDone ? step : [])));
  const areAllDone = data !== undefined && done?.size === data.items.length;
  useEffect(() => {
    if (isShown && areAllDone && closed === undefined) void close("done");
  }, [isShown, areAllDone, closed, close]);
  return {
    isShown,
    canCallBack: isOwner && !isShown && closed === "dismissed",
    /** Undefined while that is not known. */
    done,
    areAllDone,
    hide: () => {
      setOpen(false);
      if (!areAllDone) void close("dismissed");
    },
    callBack: () => {
      setOpen(true);
      void callBack();
    },
  };
}
