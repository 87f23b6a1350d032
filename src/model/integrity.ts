import { describe, type Issue, type IssueCode, issueOf, pathTo } from '../faults/issue.js';
import { nearestAmong } from '../faults/nearest.js';
import type { Corpus } from './corpus.js';
import { CERTAINTIES, PERCENT, positionBounds } from './credence.js';
import { DATE_FORM, periodOf } from './period.js';

/** A corpus, or an addition to one: every part may be missing, and none has been checked. */
export type CorpusPart = { readonly [K in keyof Corpus]?: Corpus[K] | undefined };

/** The ids that may be referred to. Where a part is `undefined`, nobody can tell, and none is reported. */
export type KnownIds = { readonly [K in 'sources' | 'experts' | 'propositions']: Corpus[K] | undefined };

/** How a SHA-256 is written. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** The offset of a text's first UTF-16 unit. */
export const FIRST_OFFSET = 0;

const STANCES = ['affirms', 'denies', 'undecided', 'estimates'];

/** Whether a value has keys: an object, not a list. */
export const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every fault of integrity in a part of a corpus: ids that do not exist, edges that contradict themselves,
 * ranges out of order, dates that no calendar has. Shape is TypeScript's to check, or `parseCorpus`'s; what is
 * so far out of shape that it cannot be read is reported, never stumbled over.
 */
export function integrityIssues(part: CorpusPart, known: KnownIds): Issue[] {
  const issues: Issue[] = [];
  const report = (code: IssueCode, path: string, found: string, expected: string, nearest?: string) => {
    issues.push(issueOf(code, path, found, expected, nearest));
  };

  const reference = (kind: 'expert' | 'proposition' | 'source') => {
    const record = known[`${kind}s`];
    const nearest = nearestAmong({ [Symbol.iterator]: () => Object.keys(record ?? {})[Symbol.iterator]() });
    return (id: unknown, path: string) => {
      if (record === undefined || (typeof id === 'string' && Object.hasOwn(record, id))) return;
      report(
        'unknown-id',
        path,
        describe(id),
        `the id of ${kind === 'expert' ? 'an' : 'a'} ${kind}`,
        nearest(id),
      );
    };
  };
  const expert = reference('expert');
  const proposition = reference('proposition');
  const source = reference('source');

  function entries<T extends object>(
    record: { readonly [id: string]: T } | undefined,
    path: string,
  ): [string, T, string][] {
    if (record === undefined) return [];
    if (!isObject(record)) {
      report('shape', path, describe(record), 'a record keyed by id');
      return [];
    }
    return Object.entries(record).flatMap(([id, value]): [string, T, string][] => {
      const at = pathTo(path, id);
      if (isObject(value)) return [[id, value, at]];
      report('shape', at, describe(value), 'an object');
      return [];
    });
  }

  function items<T>(list: readonly T[] | undefined, path: string): [T, string][] {
    if (list === undefined) return [];
    if (Array.isArray(list)) return list.map((item: T, i) => [item, pathTo(path, i)]);
    report('shape', path, describe(list), 'a list');
    return [];
  }

  const date = (value: string | undefined, path: string) => {
    if (value !== undefined && !periodOf(value)) report('date', `${path}.date`, describe(value), DATE_FORM);
  };

  const number =
    (isSound: (value: number) => boolean, expected: string) =>
    (value: unknown, path: string): value is number => {
      if (typeof value === 'number' && isSound(value)) return true;
      report('range', path, describe(value), expected);
      return false;
    };
  const numberFrom = (min: number, max: number) =>
    number((value) => value >= min && value <= max, `a number from ${min} to ${max}`);
  const finite = number(Number.isFinite, 'a finite number');
  const percent = numberFrom(PERCENT.minimum, PERCENT.maximum);
  const offset = number(
    (value) => Number.isSafeInteger(value) && value >= FIRST_OFFSET,
    `a whole number from ${FIRST_OFFSET}`,
  );

  /** Reports the ends of a range that are not sound, and a range that is upside down. */
  const range = (
    isSound: typeof finite,
    path: string,
    low: readonly [string, unknown],
    high: readonly [string, unknown],
  ) => {
    const lowSound = isSound(low[1], `${path}.${low[0]}`);
    const highSound = isSound(high[1], `${path}.${high[0]}`);
    if (!lowSound || !highSound) return false;
    if (Number(low[1]) <= Number(high[1])) return true;
    report('range', path, `${low[1]} to ${high[1]}`, `${low[0]} no higher than ${high[0]}`);
    return false;
  };

  for (const [, entry, path] of entries(part.sources, 'sources')) {
    date(entry.date, path);
    if (entry.sha256 !== undefined && !SHA256_PATTERN.test(entry.sha256)) {
      report('shape', `${path}.sha256`, describe(entry.sha256), '64 hexadecimal digits in lower case');
    }
    for (const [id, at] of items(entry.relays, `${path}.relays`)) source(id, at);
  }

  entries(part.experts, 'experts');

  const propositions = entries(part.propositions, 'propositions');
  const targets = (list: 'implies' | 'excludes', of: (typeof propositions)[number]) =>
    items(of[1][list], `${of[2]}.${list}`).map(([edge, path]): [unknown, string] =>
      isObject(edge) ? [edge.proposition, `${path}.proposition`] : [edge, path],
    );
  const implied = new Map(
    propositions.map((entry) => [entry[0], new Set(targets('implies', entry).map(([id]) => id))]),
  );
  for (const entry of propositions) {
    const [id] = entry;
    for (const kind of ['implies', 'excludes'] as const) {
      const seen = new Set<unknown>();
      for (const [target, path] of targets(kind, entry)) {
        proposition(target, path);
        if (target === id)
          report(
            'self-denying',
            path,
            describe(target),
            `a proposition that ${id} ${kind}, other than itself`,
          );
        else if (
          kind === 'excludes' &&
          (implied.get(id)?.has(target) || implied.get(String(target))?.has(id))
        ) {
          report(
            'self-denying',
            path,
            describe(target),
            'a proposition that is not joined to this one by an implication',
          );
        }
        if (seen.has(target)) report('duplicate', path, describe(target), 'each edge once');
        seen.add(target);
      }
    }
  }

  const nearestStance = nearestAmong(STANCES);
  const nearestCertainty = nearestAmong(CERTAINTIES);

  for (const [position, path] of items(part.positions, 'positions')) {
    if (!isObject(position)) {
      report('shape', path, describe(position), 'a position');
      continue;
    }
    expert(position.expert, `${path}.expert`);
    proposition(position.proposition, `${path}.proposition`);
    const sided = position.stance === 'affirms' || position.stance === 'denies';
    if (position.stance === 'estimates') {
      if (isObject(position.credence)) {
        const { low, high } = position.credence;
        range(percent, `${path}.credence`, ['low', low], ['high', high]);
      } else
        report('shape', `${path}.credence`, describe(position.credence), 'a range { low, high } in percent');
    } else if (!positionBounds(position)) {
      if (sided) {
        const word: unknown = position.certainty;
        report(
          'unknown-word',
          `${path}.certainty`,
          describe(word),
          CERTAINTIES.join(', '),
          nearestCertainty(word),
        );
      } else {
        const word: unknown = (position as { stance?: unknown }).stance; // none of the words that the type has
        report('unknown-word', `${path}.stance`, describe(word), STANCES.join(', '), nearestStance(word));
      }
    }
    if ((position.stance === 'undecided' || position.stance === 'estimates') && 'certainty' in position) {
      const expected = 'no certainty: only a position that affirms or denies has one';
      report('shape', `${path}.certainty`, describe(position.certainty), expected);
    }
    for (const [condition, at] of items(position.given, `${path}.given`)) {
      if (isObject(condition)) proposition(condition.not, `${at}.not`);
      else proposition(condition, at);
    }
    for (const [id, at] of items(position.because, `${path}.because`)) proposition(id, at);
    for (const [id, at] of items(position.restsOn, `${path}.restsOn`)) source(id, at);
    date(position.date, path);
    if (isObject(position.quote)) {
      const { start, end } = position.quote;
      source(position.quote.source, `${path}.quote.source`);
      if (start !== undefined || end !== undefined) {
        range(offset, `${path}.quote`, ['start', start], ['end', end]);
      }
    } else if (position.quote !== undefined)
      report('shape', `${path}.quote`, describe(position.quote), 'a quote');
    if (isObject(position.confidence)) {
      const { value, scale } = position.confidence;
      const at = `${path}.confidence`;
      if (isObject(scale)) {
        const { min, max } = scale;
        if (range(finite, `${at}.scale`, ['min', min], ['max', max]))
          numberFrom(min, max)(value, `${at}.value`);
      } else report('shape', `${at}.scale`, describe(scale), 'the ends of the scale, { min, max }');
    }
  }
  return issues;
}
