import { awsSentence } from "../../terminal/aws-sentence.ts";
import { indented } from "../../terminal/screen.ts";
import type { Stage } from "../aws/stage.ts";

/** Something that the owner has still to do: what, and how. */
export interface ToDo {
  what: string;
  how: readonly string[];
}

/** What the looks need to know. */
export interface Deployed {
  stage: Stage;
  /** The stack's outputs. */
  outputs: Readonly<Record<string, string>>;
}

/** Looks at one thing; returns what is still to be done about it. */
export interface Look {
  about: string;
  look(deployed: Deployed): Promise<readonly ToDo[]>;
}

/** Looks at everything. What can't be looked at is itself something to do, and keeps nothing else from being told. */
export async function stillToDo(looks: readonly Look[], deployed: Deployed): Promise<ToDo[]> {
  const found = await Promise.all(
    looks.map(async ({ about, look }) => {
      try {
        return await look(deployed);
      } catch (error) {
        const why = awsSentence(error) ?? (error instanceof Error ? error.message : String(error));
        return [{ what: `Look at ${about} yourself: it could not be done from here.`, how: [why] }];
      }
    }),
  );
  return found.flat();
}

/** The checklist as it is printed. */
export function checklistText(toDos: readonly ToDo[]): string {
  if (toDos.length === 0) return "Nothing is left to do.";
  const items = toDos.map(({ what, how }, index) => {
    const number = `${index + 1}. `;
    return [`${number}${what}`, ...how.map((line) => indented(line, number.length))].join("\n");
  });
  return ["Still to do", "", ...items.map((item) => indented(item))].join("\n");
}
