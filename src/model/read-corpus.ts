import { isObject } from '../faults/checks.js';
import { collectFaults, type Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import { inOrder } from '../faults/in-order.js';
import { CorpusError, type Issue, issueOf, type Whose } from '../faults/issue.js';
import { type Path, pathSet } from '../faults/path.js';
import type { Corpus } from './corpus.js';
import { checkIntegrity, type KnownIds, type UncheckedCorpus } from './integrity.js';
import { snapshot } from './snapshot.js';

/** The four parts, whatever else an object may hold, with records and a list where there is nothing. */
const whole = ({
  sources = {},
  experts = {},
  propositions = {},
  positions = [],
}: Partial<UncheckedCorpus>) => ({
  sources,
  experts,
  propositions,
  positions,
});

/** Reports what is out of shape, and tells at which other paths nothing should be reported: it would only follow. */
export type CheckShape = (faults: Faults, copy: object) => readonly Path[];

/** Says whose a position is: `ada on "rain"`. */
const ownerIn =
  (positions: unknown): Whose =>
  ([part, index]) => {
    const position: unknown =
      part === 'positions' && typeof index === 'number' && Array.isArray(positions) ? positions[index] : {};
    const { expert, proposition } = isObject(position) ? position : {};
    if (typeof expert !== 'string' || typeof proposition !== 'string') return '';
    return `${/^[\w.-]{1,80}$/.test(expert) ? expert : describe(expert)} on ${describe(proposition)}`;
  };

/**
 * A frozen copy of what was given, with every fault found in it, in the order of the input. Nothing is reported
 * that only follows from another fault.
 *
 * @param base What the input may refer to beside itself.
 * @param checkShape A check of shape, where TypeScript has made none.
 */
export function readCorpus(
  input: unknown,
  base: Partial<KnownIds> = {},
  checkShape: CheckShape = () => [],
): { corpus: Corpus; issues: Issue[] } {
  const [notPlain, misshapen, unsound] = [collectFaults(), collectFaults(), collectFaults()];
  const copy = snapshot(input, notPlain);
  if (!isObject(copy)) {
    const [first] = notPlain.all;
    const found = first?.path.length === 0 ? first.found : describe(copy);
    const expected = 'an object with experts, propositions and positions';
    const issue = issueOf({ code: 'shape', path: [], found, expected });
    return { corpus: whole({}) as Corpus, issues: [issue] }; // empty records and an empty list
  }

  const follows = checkShape(misshapen, copy);
  const unreadable = pathSet([...notPlain.all.map(({ path }) => path), ...follows]);
  const outOfShape = misshapen.all.filter(({ path }) => !unreadable.has(path));
  const misshapenPaths = pathSet(outOfShape.map(({ path }) => path));
  const isReadable = (path: Path) => !unreadable.has(path) && !misshapenPaths.has(path);

  const corpus = whole(copy);
  const known = (part: keyof KnownIds) =>
    isReadable([part]) && isObject(corpus[part]) ? { ...base[part], ...corpus[part] } : undefined;
  checkIntegrity(unsound, corpus, {
    sources: known('sources'),
    experts: known('experts'),
    propositions: known('propositions'),
  });

  const faults = [
    ...notPlain.all.filter(({ path }) => !misshapenPaths.hasAbove(path)),
    ...outOfShape,
    ...unsound.all.filter(({ path }) => isReadable(path)),
  ];
  const owner = ownerIn(corpus.positions);
  const issues = inOrder(faults, { ...corpus, ...copy }).map((fault) => issueOf(fault, owner));
  return { corpus: corpus as Corpus, issues }; // what else it may be, `issues` says
}

/**
 * A frozen copy of what was given, checked.
 *
 * @throws {@link CorpusError} with every fault.
 */
export function readSoundCorpus(...given: Parameters<typeof readCorpus>): Corpus {
  const { corpus, issues } = readCorpus(...given);
  if (issues.length > 0) throw new CorpusError(issues);
  return corpus;
}
