import { type ComponentType, createElement, lazy, Suspense } from "react";

type Later = typeof import("./later.ts");
type PropsOf<Name extends keyof Later> = Parameters<Later[Name]> extends [infer Props extends object] ? Props : object;

/** A part of what a buyer does not see at first: nothing, until it has come. */
export function laterPart<Name extends keyof Later>(name: Name): ComponentType<PropsOf<Name>> {
  const Part = lazy(async () => ({
    // Which of them it is, the compiler can't follow through the name.
    default: (await import("./later.ts"))[name] as ComponentType<object>,
  }));
  return (props) => <Suspense>{createElement(Part, props)}</Suspense>;
}
