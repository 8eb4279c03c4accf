import { AppError } from "../domain/errors.ts";

/** Decides about some ambassadors, side by side, each by themselves. @returns for each what was refused, if anything */
export async function eachOf(
  ambassadorIds: readonly string[],
  decide: (ambassadorId: string) => Promise<void>,
): Promise<{ items: { ambassadorId: string; problem?: { code: string; detail: string } }[] }> {
  const items = ambassadorIds.map(async (ambassadorId) => {
    try {
      await decide(ambassadorId);
      return { ambassadorId };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { ambassadorId, problem: { code: error.code, detail: error.message } };
    }
  });
  return { items: await Promise.all(items) };
}
