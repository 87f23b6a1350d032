import {
  checkId,
  checkKeys,
  checkNumber,
  checkObject,
  checkWord,
  isObject,
  itemsOf,
} from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { CERTAINTIES, FIRMNESS } from '../model/credence.js';
import { checkDate } from '../model/integrity.js';
import { declaredEdges, edgeName, namesOf } from './graph.js';
import type { Options, Question } from './options.js';

type Unchecked = { readonly [K in keyof Options]: unknown };

const SHOWS = ['informative', 'all'] as const;

/** Whether a number can be the least of something, or the most. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

/** Reports what is wrong with the options that tell of progress and stop the work. */
export function checkControl(
  faults: Faults,
  { onProgress, signal }: { readonly onProgress?: unknown; readonly signal?: unknown },
  expected: string,
): void {
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    faults.report('shape', ['options', 'onProgress'], describe(onProgress), expected);
  }
  if (signal !== undefined && !(isObject(signal) && typeof signal['aborted'] === 'boolean')) {
    faults.report('shape', ['options', 'signal'], describe(signal), 'an AbortSignal');
  }
}

/** Reports the experts that are none, and those named twice: another may be meant. */
function checkExperts(faults: Faults, path: Path, list: unknown, corpus: Corpus): Set<string> {
  const named = new Set<string>();
  for (const [id, at] of itemsOf(faults, path, list)) {
    if (!checkId(faults, at, id, corpus.experts, 'an expert')) continue;
    if (named.has(id)) faults.report('duplicate', at, describe(id), 'each expert once');
    named.add(id);
  }
  return named;
}

/** The propositions assumed to be true, and those assumed to be false. */
function readAssumptions(faults: Faults, path: Path, list: unknown, corpus: Corpus): Question['assuming'] {
  const [affirmed, denied] = [new Set<string>(), new Set<string>()];
  for (const [item, at] of itemsOf(faults, path, list)) {
    if (!isObject(item)) {
      if (checkId(faults, at, item, corpus.propositions, 'a proposition')) affirmed.add(item);
      continue;
    }
    checkKeys(faults, at, item, ['not']);
    const { not } = item;
    if (checkId(faults, [...at, 'not'], not, corpus.propositions, 'a proposition')) denied.add(not);
  }
  return Object.keys(corpus.propositions).flatMap((proposition) => [
    ...(affirmed.has(proposition) ? [{ proposition, isTrue: true }] : []),
    ...(denied.has(proposition) ? [{ proposition, isTrue: false }] : []),
  ]);
}

/** The names of the edges that are rejected. */
function readRejected(faults: Faults, path: Path, list: unknown, { propositions }: Corpus): Set<string> {
  const items = itemsOf(faults, path, list);
  const rejected = new Set<string>();
  if (items.length === 0) return rejected;
  const declared = new Set(
    Object.keys(propositions).flatMap((id) => declaredEdges(propositions, id).flatMap(namesOf)),
  );
  for (const [edge, at] of items) {
    if (!checkObject(faults, at, edge, 'an edge { from, to }')) continue;
    checkKeys(faults, at, edge, ['from', 'to']);
    const { from, to } = edge;
    const isFrom = checkId(faults, [...at, 'from'], from, propositions, 'a proposition');
    const isTo = checkId(faults, [...at, 'to'], to, propositions, 'a proposition');
    if (!isFrom || !isTo) continue;
    const name = edgeName(from, to);
    rejected.add(name);
    if (declared.has(name)) continue;
    const found = `${describe(from)} to ${describe(to)}`;
    faults.report('unknown-id', at, found, 'an edge that the corpus declares');
  }
  return rejected;
}

/**
 * Reads the options of a question, reporting every fault. What it returns is for use if there are none.
 *
 * @param keys The options that the question takes.
 * @param at What the options are called in the question's signature.
 */
export function readOptions(
  corpus: Corpus,
  given: unknown,
  keys: readonly string[],
  faults: Faults,
  at: string,
): Question {
  const isGiven = given !== undefined && checkObject(faults, [at], given);
  if (isGiven) checkKeys(faults, [at], given, keys);
  const options: Unchecked = Object.fromEntries(keys.map((key) => [key, isGiven ? given[key] : undefined]));

  const experts = Object.keys(corpus.experts);
  const named = checkExperts(faults, [at, 'experts'], options.experts, corpus);
  const asked = options.experts === undefined ? experts : experts.filter((id) => named.has(id));
  const assuming = readAssumptions(faults, [at, 'assuming'], options.assuming, corpus);
  const rejected = readRejected(faults, [at, 'rejecting'], options.rejecting, corpus);
  const {
    asOf,
    show = 'informative',
    minHolders = 2,
    minCertainty = 'possible',
    unopposed = false,
  } = options;
  checkDate(faults, [at, 'asOf'], asOf);
  const isShow = checkWord(faults, [at, 'show'], show, SHOWS);
  const propositions = new Set<string>();
  for (const [id, path] of itemsOf(faults, [at, 'propositions'], options.propositions)) {
    if (checkId(faults, path, id, corpus.propositions, 'a proposition')) propositions.add(id);
  }
  const expected = "a whole number from 1, or 'all'";
  const isNumber =
    minHolders !== 'all' && checkNumber(faults, [at, 'minHolders'], minHolders, isCount, expected);
  const isCertainty = checkWord(faults, [at, 'minCertainty'], minCertainty, CERTAINTIES);
  if (typeof unopposed !== 'boolean') {
    faults.report('shape', [at, 'unopposed'], describe(unopposed), 'true or false');
  }
  return {
    experts: asked,
    assuming,
    rejecting: [...rejected].sort(),
    ...(typeof asOf === 'string' ? { asOf } : {}),
    show: isShow ? show : 'informative',
    propositions,
    minHolders: isNumber ? minHolders : asked.length,
    minCertainty: isCertainty ? FIRMNESS[minCertainty] : 1,
    unopposed: unopposed === true,
  };
}
