import {
  checkId,
  checkKeys,
  checkNumber,
  checkObject,
  checkWord,
  elementsOf,
  isObject,
} from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus } from '../model/corpus.js';
import { CERTAINTIES, FIRMNESS } from '../model/credence.js';
import { checkDate } from '../model/integrity.js';
import { declaredEdges } from './graph.js';
import type { Options, Question } from './options.js';

type Unchecked = { readonly [K in keyof Options]: unknown };

const SHOWS = ['informative', 'all'] as const;

/** Whether a number can be the least of something, or the most. */
export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;

/** Whether a corpus declares an edge: an implication in its direction, an exclusion from either side. */
function edgeLookup({ propositions }: Corpus): (from: string, to: string) => boolean {
  const targets = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    const known = targets.get(from);
    if (known) known.add(to);
    else targets.set(from, new Set([to]));
  };
  for (const id of Object.keys(propositions)) {
    for (const { kind, from, to } of declaredEdges(propositions, id)) {
      add(from, to);
      if (kind === 'excludes') add(to, from);
    }
  }
  return (from, to) => targets.get(from)?.has(to) === true;
}

/** Reports the experts that are none, and those named twice: another may be meant. */
function checkExperts(faults: Faults, path: Path, list: unknown, corpus: Corpus): Set<string> {
  const named = new Set<string>();
  for (const [i, id] of elementsOf(faults, path, list).entries()) {
    if (!checkId(faults, [...path, i], id, corpus.experts, 'an expert')) continue;
    if (named.has(id)) faults.report('duplicate', [...path, i], describe(id), 'each expert once');
    named.add(id);
  }
  return named;
}

/** The propositions assumed to be true, and those assumed to be false. */
function readAssumptions(faults: Faults, path: Path, list: unknown, corpus: Corpus): Question['assuming'] {
  const assumed = { true: new Set<string>(), false: new Set<string>() };
  for (const [i, item] of elementsOf(faults, path, list).entries()) {
    const at = [...path, i];
    if (!isObject(item)) {
      if (checkId(faults, at, item, corpus.propositions, 'a proposition')) assumed.true.add(item);
      continue;
    }
    checkKeys(faults, at, item, ['not']);
    const { not } = item;
    if (checkId(faults, [...at, 'not'], not, corpus.propositions, 'a proposition')) assumed.false.add(not);
  }
  return Object.keys(corpus.propositions).flatMap((proposition) => [
    ...(assumed.true.has(proposition) ? [{ proposition, isTrue: true }] : []),
    ...(assumed.false.has(proposition) ? [{ proposition, isTrue: false }] : []),
  ]);
}

function readRejected(faults: Faults, path: Path, list: unknown, corpus: Corpus): Question['rejecting'] {
  const isDeclared = edgeLookup(corpus);
  const rejected: { from: string; to: string }[] = [];
  for (const [i, edge] of elementsOf(faults, path, list).entries()) {
    const at = [...path, i];
    if (!checkObject(faults, at, edge, 'an edge { from, to }')) continue;
    checkKeys(faults, at, edge, ['from', 'to']);
    const { from, to } = edge;
    const isFrom = checkId(faults, [...at, 'from'], from, corpus.propositions, 'a proposition');
    const isTo = checkId(faults, [...at, 'to'], to, corpus.propositions, 'a proposition');
    if (!isFrom || !isTo) continue;
    if (isDeclared(from, to)) rejected.push({ from, to });
    else {
      const found = `${describe(from)} to ${describe(to)}`;
      faults.report('unknown-id', at, found, 'an edge that the corpus declares');
    }
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
  keys: readonly (keyof Options)[],
  faults: Faults,
  at: string,
): Question {
  const isGiven = given !== undefined && checkObject(faults, [at], given);
  if (isGiven) checkKeys(faults, [at], given, keys);
  const options: Unchecked = Object.fromEntries(keys.map((key) => [key, isGiven ? given[key] : undefined]));

  const experts = Object.keys(corpus.experts);
  const named =
    options.experts === undefined
      ? undefined
      : checkExperts(faults, [at, 'experts'], options.experts, corpus);
  const asked = named ? experts.filter((id) => named.has(id)) : experts;
  const assuming =
    options.assuming === undefined ? [] : readAssumptions(faults, [at, 'assuming'], options.assuming, corpus);
  const rejecting =
    options.rejecting === undefined ? [] : readRejected(faults, [at, 'rejecting'], options.rejecting, corpus);
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
  const path = [at, 'propositions'];
  for (const [i, id] of elementsOf(
    faults,
    path,
    options.propositions === undefined ? [] : options.propositions,
  ).entries()) {
    if (checkId(faults, [...path, i], id, corpus.propositions, 'a proposition')) propositions.add(id);
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
    rejecting,
    ...(typeof asOf === 'string' ? { asOf } : {}),
    show: isShow ? show : 'informative',
    propositions,
    minHolders: isNumber ? minHolders : asked.length,
    minCertainty: isCertainty ? FIRMNESS[minCertainty] : 1,
    unopposed: unopposed === true,
  };
}
