import { inOrder } from '../faults/in-order.js';
import { describe, type Issue } from '../faults/issue.js';
import type { Corpus } from './corpus.js';
import { type CorpusPart, integrityIssues, isObject, type KnownIds } from './integrity.js';
import { snapshot } from './snapshot.js';

const NOTHING: KnownIds = { sources: {}, experts: {}, propositions: {} };

/** The four parts, whatever else an object may hold, with records and a list where there is nothing. */
function whole(part: CorpusPart): Corpus {
  return {
    sources: part.sources ?? {},
    experts: part.experts ?? {},
    propositions: part.propositions ?? {},
    positions: part.positions ?? [],
  };
}

/** What a check of shape finds in plain data. */
export interface ShapeFaults {
  readonly issues: readonly Issue[];
  /** The paths beside those of the issues at which what is meant cannot be read: faults there only follow. */
  readonly unreadable: readonly string[];
}

const pathsOf = (issues: readonly Issue[]) => issues.map((issue) => issue.path);

/** Whether a path leads into something that stands at one of the others. */
const leadsInto = (path: string, others: ReadonlySet<string>) =>
  Array.from(path.matchAll(/[.[]/g)).some(({ index }) => others.has(path.slice(0, index)));

/**
 * A frozen copy of what was given, with every fault found in it, in the order of the input. Nothing is reported
 * that only follows from another fault.
 *
 * @param base What the input may refer to beside itself.
 * @param shapeOf A check of shape, where TypeScript has made none.
 */
export function readCorpus(
  input: unknown,
  base: KnownIds = NOTHING,
  shapeOf: (copy: object) => ShapeFaults = () => ({ issues: [], unreadable: [] }),
): { corpus: Corpus; issues: Issue[] } {
  const notPlain: Issue[] = [];
  const copy = snapshot(input, notPlain);
  if (!isObject(copy)) {
    const found = notPlain[0]?.path === '' ? notPlain[0].found : describe(copy);
    const expected = 'an object with experts, propositions and positions';
    return { corpus: whole({}), issues: [{ code: 'shape', path: '', found, expected }] };
  }

  const shape = shapeOf(copy);
  const unreadable = new Set([...pathsOf(notPlain), ...shape.unreadable]);
  const misshapen = shape.issues.filter((issue) => !unreadable.has(issue.path));
  const misshapenPaths = new Set(pathsOf(misshapen));
  const isReadable = (path: string) => !unreadable.has(path) && !misshapenPaths.has(path);

  const corpus = whole(copy); // nothing is said of its parts: `integrityIssues` checks as it reads
  const known = <T extends object>(part: keyof KnownIds, own: T, more: T | undefined) =>
    isReadable(part) && isObject(own) ? { ...more, ...own } : undefined;
  const unsound = integrityIssues(corpus, {
    sources: known('sources', corpus.sources, base.sources),
    experts: known('experts', corpus.experts, base.experts),
    propositions: known('propositions', corpus.propositions, base.propositions),
  });

  const issues = [
    ...notPlain.filter((issue) => !leadsInto(issue.path, misshapenPaths)),
    ...misshapen,
    ...unsound.filter((issue) => isReadable(issue.path)),
  ];
  return { corpus, issues: issues.length > 1 ? inOrder(issues, { ...corpus, ...copy }) : issues };
}
