import * as z from "zod/mini";

const Resource = z.object({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DeletionPolicy: z.optional(z.string()),
});
const StackTemplate = z.object({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
});
const Reference = z.union([
  z.strictObject({ Ref: z.string() }),
  z.strictObject({ "Fn::GetAtt": z.tuple([z.string(), z.string()]) }),
]);
const Join = z.strictObject({ "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]) });

/** The properties by which a resource is told from others of its type, if it has one. */
const naming = ["FunctionName", "QueueName", "Name", "AlarmName", "LogGroupName", "EmailIdentity"];

/** A stage's template in words, for tests. Knows nothing of the CDK, which takes seconds to load. */
export class Synthesized {
  readonly #template: z.infer<typeof StackTemplate>;
  readonly #stage: string;
  readonly #counts: Record<string, number>;
  readonly #read = new Map<string, Record<string, Record<string, unknown>>>();

  constructor(template: unknown, stage: string) {
    this.#template = StackTemplate.parse(template);
    this.#stage = stage;
    const groups = Object.groupBy(Object.values(this.#template.Resources), ({ Type }) => Type);
    this.#counts = Object.fromEntries(Object.entries(groups).map(([type, found = []]) => [type, found.length]));
  }

  /** How many resources there are of each type. */
  counts(): Record<string, number> {
    return this.#counts;
  }

  /** The properties of a type's resources, references put into words, under the resources' own names. */
  all(type: string): Record<string, Record<string, unknown>> {
    const read = this.#read.get(type) ?? this.#all(type);
    this.#read.set(type, read);
    return read;
  }

  #all(type: string): Record<string, Record<string, unknown>> {
    const found = Object.entries(this.#template.Resources).filter(([, resource]) => resource.Type === type);
    return Object.fromEntries(found.map(([id, { Properties }]) => [this.#nameOf(id), this.#wordAll(Properties)]));
  }

  outputs(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.#template.Outputs).map(([name, { Value }]) => [name, this.#word(Value)]),
    );
  }

  /** What becomes of a type's resources when the stack goes. */
  deletionPolicies(type: string): (string | undefined)[] {
    return Object.values(this.#template.Resources).flatMap((found) =>
      found.Type === type ? [found.DeletionPolicy] : [],
    );
  }

  /** `{"Fn::GetAtt": [id, "Arn"]}` → `Queue payments.Arn`; `{Ref: id}` → `Queue payments`. */
  #word(value: unknown): unknown {
    const reference = Reference.safeParse(value);
    if (reference.success && "Ref" in reference.data) return this.#label(reference.data.Ref);
    if (reference.success && "Fn::GetAtt" in reference.data) {
      const [id, attribute] = reference.data["Fn::GetAtt"];
      return `${this.#label(id)}.${attribute}`;
    }
    const join = Join.safeParse(value);
    if (join.success) return join.data["Fn::Join"][1].map((part) => this.#word(part)).join(join.data["Fn::Join"][0]);
    if (Array.isArray(value)) return value.map((item) => this.#word(item));
    if (typeof value !== "object" || value === null) return value;
    return this.#wordAll(value);
  }

  #wordAll(values: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(values).map(([key, item]) => [key, this.#word(item)]));
  }

  /** The type and the name; the type alone where there is one of it, as with the table. */
  #label(id: string): string {
    const resource = this.#template.Resources[id];
    if (resource === undefined) return id.replace("AWS::", "");
    const kind = (resource.Type.split("::").at(-1) ?? resource.Type).replace("GlobalTable", "Table");
    return this.#counts[resource.Type] === 1 ? kind : `${kind} ${this.#nameOf(id)}`;
  }

  /** The resource's name less the stage's prefix; its logical id where it has none. */
  #nameOf(id: string): string {
    const properties = this.#template.Resources[id]?.Properties ?? {};
    const name = naming.map((property) => properties[property]).find((value) => typeof value === "string");
    return typeof name === "string" ? name.replace(new RegExp(`^herald-${this.#stage}[-/]?`), "") : id;
  }
}
