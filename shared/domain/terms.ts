/** The terms of the programme, from one publication to the next. */
export interface Terms {
  /** Counts the publications, from 1. */
  version: number;
  /** ISO-8601, UTC. */
  publishedAt: string;
  /** Plain text; a blank line between two paragraphs. */
  text: string;
  /** How many ambassadors have accepted this version. */
  accepted: number;
}

/** That an ambassador accepted a version, and when. */
export interface Acceptance {
  version: number;
  /** ISO-8601, UTC. */
  acceptedAt: string;
}

/** What somebody accepted, the latest last. */
export interface Accepted {
  terms?: readonly Acceptance[] | undefined;
}

export const latestAccepted = ({ terms }: Accepted): Acceptance | undefined => terms?.at(-1);

/** The version that somebody is asked to accept, if any. @param current the one that holds; undefined where there are none */
export function versionToAccept(who: Accepted, current: number | undefined): number | undefined {
  return current !== undefined && (latestAccepted(who)?.version ?? 0) < current ? current : undefined;
}
