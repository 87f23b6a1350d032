/** Offsets of one text in code points, as W3C's selectors count, and in UTF-16 units, as JavaScript does. */
export interface CodePoints {
  /** The code points before an offset in units; `undefined` within a surrogate pair, or outside the text. */
  readonly pointOf: (unit: number) => number | undefined;
  /** The units before an offset in code points; `undefined` outside the text. */
  readonly unitOf: (point: number) => number | undefined;
}

/** How many of an ascending list are less than a number. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function codePointsOf(text: string): CodePoints {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  const points = pairs.map((unit, earlier) => unit - earlier);
  const isWithin = (unit: number) => pairs[countBelow(pairs, unit - 1)] === unit - 1;
  return {
    pointOf: (unit) =>
      unit < 0 || unit > text.length || isWithin(unit) ? undefined : unit - countBelow(pairs, unit),
    unitOf: (point) =>
      point < 0 || point > text.length - pairs.length ? undefined : point + countBelow(points, point),
  };
}
