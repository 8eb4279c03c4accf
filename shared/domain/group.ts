/** A group of ambassadors. Each is in one at most, so that of two rules for groups never both are somebody's. */
export interface Group {
  id: string;
  name: string;
  /** ISO-8601, UTC. */
  createdAt: string;
}

/** The one that somebody is in, of all there are: one that is gone is nobody's, whoever still names it. */
export const groupIn = (groups: readonly Group[], groupId: string | undefined): Group | undefined =>
  groups.find(({ id }) => id === groupId);

/** How many groups a shop has at most: all of them are read at once. */
export const maxGroups = 100;

/** A name as two of them are compared: whoever reads a list takes "Press" and "press " for one. */
export const comparable = (name: string): string => name.normalize("NFKC").trim().toLowerCase();
