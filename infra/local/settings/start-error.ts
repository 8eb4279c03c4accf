/** Something the person can put right, said in one sentence: it is printed without a stack and ends with code 1. */
export class StartError extends Error {
  override readonly name = "StartError";
}
