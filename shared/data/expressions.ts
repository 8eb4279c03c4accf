export type Item = Record<string, unknown>;

/** A condition or update expression with the names and values that it mentions. */
export interface Expression {
  expression: string;
  names?: Record<string, string>;
  values?: Record<string, unknown>;
}

/** What an update does to the fields of an item. A path into a map has dots, as `sessions.ses_1`. */
export interface FieldChanges {
  /** Fields whose value is `undefined` stay as they are. */
  set?: Item;
  /** Set where the item has no such field yet. */
  setOnce?: Item;
  /** Set to what another number of the item was before, and `plus`; one that is not there counts as 0. */
  copy?: Readonly<Record<string, { from: string; plus: number }>>;
  /** Added to numbers; one that is not there counts as 0. */
  add?: Readonly<Record<string, number>>;
  remove?: readonly string[];
}

/** An update expression, in which no name of a field can be taken for one of DynamoDB's own words. */
export function change({ set = {}, setOnce = {}, copy = {}, add = {}, remove = [] }: FieldChanges): Expression {
  const fields = new Fields("c");
  const sets = [
    ...defined(set).map(([path, value]) => `${fields.name(path)} = ${fields.value(value)}`),
    ...defined(setOnce).map(([path, value]) => {
      const name = fields.name(path);
      return `${name} = if_not_exists(${name}, ${fields.value(value)})`;
    }),
    ...defined(copy).map(
      ([path, { from, plus }]) =>
        `${fields.name(path)} = if_not_exists(${fields.name(from)}, ${fields.value(0)}) + ${fields.value(plus)}`,
    ),
  ];
  const clauses = [
    clause("SET", sets),
    clause(
      "ADD",
      defined(add).map(([path, by]) => `${fields.name(path)} ${fields.value(by)}`),
    ),
    clause(
      "REMOVE",
      remove.map((path) => fields.name(path)),
    ),
  ];
  return fields.expression(clauses.filter((it) => it !== "").join(" "));
}

/** A condition that each field has its value; `undefined` asks that it has none. */
export function equal(values: Item): Expression {
  const fields = new Fields("e");
  const terms = Object.entries(values).map(([path, value]) =>
    value === undefined
      ? `attribute_not_exists(${fields.name(path)})`
      : `${fields.name(path)} = ${fields.value(value)}`,
  );
  return fields.expression(terms.join(" AND "));
}

/** That there is such an item, or none. */
export const exists: Expression = { expression: "attribute_exists(pk)" };
export const absent: Expression = { expression: "attribute_not_exists(pk)" };

const defined = <Value>(values: Readonly<Record<string, Value>>) =>
  Object.entries(values).filter(([, value]) => value !== undefined);

const clause = (word: string, terms: readonly string[]): string =>
  terms.length > 0 ? `${word} ${terms.join(", ")}` : "";

/** The names and values of one expression, under aliases that begin with a letter of its own, as a write may have two. */
class Fields {
  readonly #letter: string;
  readonly #names: Record<string, string> = {};
  readonly #values: Record<string, unknown> = {};

  constructor(letter: string) {
    this.#letter = letter;
  }

  name(path: string): string {
    const aliases = path.split(".").map((part) => {
      const known = Object.keys(this.#names).find((alias) => this.#names[alias] === part);
      const alias = known ?? `#${this.#letter}${Object.keys(this.#names).length}`;
      this.#names[alias] = part;
      return alias;
    });
    return aliases.join(".");
  }

  value(value: unknown): string {
    const alias = `:${this.#letter}${Object.keys(this.#values).length}`;
    this.#values[alias] = value;
    return alias;
  }

  expression(expression: string): Expression {
    return { expression, names: this.#names, values: this.#values };
  }
}
