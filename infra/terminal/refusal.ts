/** Something the person can put right, said in sentences: it is printed without a stack and ends with code 1. */
export class Refusal extends Error {
  override readonly name: string = "Refusal";
  readonly exitCode: 1 | 2 = 1;
}

/** The command was called in a way that it does not know; ends with code 2. */
export class WrongUse extends Refusal {
  override readonly name = "WrongUse";
  override readonly exitCode = 2;
}
