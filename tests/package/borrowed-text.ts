const GAP = '|';

/** Letters and digits only: escapes, quotation marks and line ends differ between a text and code that holds it. */
const essence = (text: string): string =>
  text
    .replace(/\\u\{?([0-9a-f]{4,6})\}?/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/g, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** What is left of a text, in its essence, once passages are cut out. */
const without = (text: string, passages: readonly string[]): string =>
  passages
    .map(essence)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, passage) => rest.replaceAll(passage, GAP), essence(text));

const runs = (text: string, length: number): Set<string> =>
  new Set(
    Array.from(text, (_, at) => text.slice(at, at + length)).filter(
      (run) => run.length === length && !run.includes(GAP),
    ),
  );

/** The runs of `length` letters that a text has in common with an original, `allowed` passages of it aside. */
export function borrowedRuns(
  text: string,
  original: string,
  allowed: readonly string[],
  length: number,
): readonly string[] {
  const guarded = runs(without(original, allowed), length);
  return [...runs(without(text, allowed), length)].filter((run) => guarded.has(run));
}
