import { checkId, checkObject, checkWord, elementsOf, isObject } from '../faults/checks.js';
import type { Faults } from '../faults/collect-faults.js';
import { describe } from '../faults/describe.js';
import type { Path } from '../faults/path.js';
import type { Corpus, Credence, Quote } from '../model/corpus.js';
import { CERTAINTIES, SIDES } from '../model/credence.js';
import { ATTRIBUTIONS } from '../model/integrity.js';
import type { Edge } from '../reasoning/graph.js';

/** Reports what is wrong with a value at a place. */
export type Check = (path: Path, value: unknown) => void;

type KeyOf<T> = T extends unknown ? keyof T : never;

/** What is checked of an object. */
export type Shape<T> = { readonly [K in KeyOf<T>]?: Check };

/** Checks of what results are made of: ids of this corpus, words, numbers, and lists and objects of such. */
export function valueChecks(corpus: Corpus, faults: Faults) {
  const { experts, propositions, sources, positions } = corpus;

  const id =
    (record: object, what: string): Check =>
    (path, value) =>
      checkId(faults, path, value, record, what);
  const expert = id(experts, 'an expert');
  const proposition = id(propositions, 'a proposition');
  const source = id(sources, 'a source');
  const string: Check = (path, value) => {
    if (typeof value !== 'string') faults.report('shape', path, describe(value), 'text');
  };
  const number: Check = (path, value) => {
    if (!Number.isFinite(value)) faults.report('range', path, describe(value), 'a finite number');
  };
  const word =
    (words: readonly string[]): Check =>
    (path, value) =>
      checkWord(faults, path, value, words);
  const optional =
    (check: Check): Check =>
    (path, value) => {
      if (value !== undefined) check(path, value);
    };
  const list =
    (check: Check): Check =>
    (path, value) => {
      for (const [i, element] of elementsOf(faults, path, value).entries()) check([...path, i], element);
    };
  const pair =
    (first: Check, second: Check): Check =>
    (path, value) => {
      if (!Array.isArray(value) || value.length !== 2) {
        return faults.report('shape', path, describe(value), 'a list of 2');
      }
      first([...path, 0], value[0]);
      second([...path, 1], value[1]);
    };
  const shape =
    <T>(of: Shape<T>): Check =>
    (path, value) => {
      if (!checkObject(faults, path, value)) return;
      for (const [key, check] of Object.entries<Check>(of as Record<string, Check>)) {
        check([...path, key], value[key]);
      }
    };

  const side = word(SIDES);
  const certainty = word(CERTAINTIES);
  const range = shape<Credence>({ low: number, high: number });
  const quoteFrom = (where: Check) =>
    shape<Quote>({ text: string, source: where, attribution: word(ATTRIBUTIONS) });
  const quote = quoteFrom(source);
  const edge = shape<Edge>({
    kind: word(['implies', 'excludes']),
    from: proposition,
    to: proposition,
    reason: optional(string),
  });
  const condition: Check = (path, value) =>
    isObject(value) ? proposition([...path, 'not'], value['not']) : proposition(path, value);

  /** The place of a position in this corpus. */
  const place: Check = (path, value) => {
    if (Number.isInteger(value) && positions[value as number]) return; // an integer
    faults.report('unknown-id', path, describe(value), 'the place of a position in this corpus');
  };
  /** A position as far as it is put into words, with a quote from one of these sources. */
  const words =
    (quoteCheck: Check): Check =>
    (path, value) => {
      if (!checkObject(faults, path, value, 'a position')) return;
      const { stance } = value;
      optional(quoteCheck)([...path, 'quote'], value['quote']);
      if (!checkWord(faults, [...path, 'stance'], stance, [...SIDES, 'undecided', 'estimates'])) return;
      if (stance === 'estimates') range([...path, 'credence'], value['credence']);
      else if (stance !== 'undecided') certainty([...path, 'certainty'], value['certainty']);
    };
  const ownWords = words(quote);
  /** Of another corpus, whose sources nobody here knows. */
  const foreignWords = words(quoteFrom(string));
  /** A position of this corpus, and its place: another one there means that the result is of another corpus. */
  const position = (path: Path, value: unknown, index: unknown, at: Path) => {
    if (!checkObject(faults, path, value, 'a position')) return;
    const own = Number.isInteger(index) ? positions[index as number] : undefined; // an integer
    if (!own) return place(at, index);
    const [name, about] = [value['expert'], value['proposition']];
    expert([...path, 'expert'], name);
    proposition([...path, 'proposition'], about);
    const isOwn = own.expert === name && own.proposition === about && own.stance === value['stance'];
    const isKnown = typeof name === 'string' && typeof about === 'string';
    if (isOwn || !isKnown || !Object.hasOwn(experts, name) || !Object.hasOwn(propositions, about)) return;
    const expected = `that of ${describe(own.expert)} on ${describe(own.proposition)}, which this corpus has there`;
    faults.report('clash', path, `a position of ${describe(name)} on ${describe(about)}`, expected);
  };
  /** Something that names a position of this corpus by its place. */
  const located =
    <T>(of: Shape<T>): Check =>
    (path, value) => {
      shape(of)(path, value);
      if (isObject(value)) {
        position([...path, 'position'], value['position'], value['index'], [...path, 'index']);
      }
    };

  return {
    expert,
    proposition,
    source,
    string,
    number,
    word,
    optional,
    list,
    pair,
    shape,
    side,
    certainty,
    range,
    quote,
    edge,
    condition,
    place,
    ownWords,
    foreignWords,
    located,
  };
}
