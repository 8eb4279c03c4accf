/**
 * What is refused before a route is looked at, by one piece of code that stands before all of them, needs no trial of every
 * kind on every route: each route gets so many of the kinds, in turn, so that every route shows that the piece stands
 * before it, and every kind is refused on many.
 */
const each = 3;

/** The kinds that the route with a number tries, all where there are no more. @param at counts from 0 */
export const dealtTo = <Kind>(at: number, kinds: readonly Kind[]): readonly Kind[] =>
  kinds.length <= each
    ? kinds
    : Array.from({ length: each }, (_, turn) => kinds[(at * each + turn) % kinds.length] as Kind);

/** Each route with the kinds that it tries. @throws Error where there are too few routes for some kind to come at all */
export function dealt<Route, Kind>(routes: readonly Route[], kinds: readonly Kind[]): [Route, readonly Kind[]][] {
  if (routes.length * each < kinds.length) throw new Error(`${routes.length} routes don't try ${kinds.length} kinds.`);
  return routes.map((route, at) => [route, dealtTo(at, kinds)]);
}
