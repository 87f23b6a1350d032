import { readFileSync } from 'node:fs';
import type { Position } from 'consilience';
import { diagnose, type Finding, verifyQuotes } from 'consilience/coding';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { describe, expect, test } from 'vitest';
import { says } from '../reader/small-corpora.ts';
import { corpusOf, told } from './told.ts';

const article = readFileSync(new URL('../texts/article.txt', import.meta.url), 'utf8');

const SOURCES = { paper: { title: 'The Paper' }, letter: { title: 'A letter' } };

const quoting = (words: string, text: string, more: object = {}): Position =>
  says('ada', 'war', words, { quote: { text, source: 'paper', attribution: 'verbatim', ...more } });

/** What is told of quotes from a text, one after the other; they say the same, and that is not told of. */
const toldOf = (paper: string, ...positions: readonly Position[]) =>
  positions.flatMap((position) => told([position], { paper: SOURCES.paper }, { texts: { paper } }));

const FLAT = 'affirms certain';

describe('A quote', () => {
  test('that is not in the text of its source is an error, told with the nearest words there.', () => {
    expect(toldOf('They said that war will break out soon.', quoting(FLAT, 'war breaks out soon'))).toEqual([
      'quote-missing [0]: Ada Lee says that it is so: “War breaks out”; the quote is not in “The Paper”: “war breaks out soon”; the nearest words there are “war will break out soon”',
    ]);
    expect(toldOf('Nothing.', quoting(FLAT, 'war', { start: 0, end: 3 }))).toEqual([
      'quote-missing [0]: Ada Lee says that it is so: “War breaks out”; the quote is not in “The Paper”: “war”',
    ]);
  });

  test('that stands in several places is told of, unless its offsets tell which.', () => {
    const text = 'War. It is war, war, war.';
    expect(
      toldOf(
        text,
        quoting(FLAT, 'war'),
        quoting(FLAT, 'war', { start: 0, end: 3 }),
        quoting(FLAT, 'war', { start: 11, end: 14 }),
      ),
    ).toEqual([
      'quote-ambiguous [0]: Ada Lee says that it is so: “War breaks out”; the quote is in “The Paper” in 3 places, and no offsets tell which: “war”',
      'quote-ambiguous [0]: Ada Lee says that it is so: “War breaks out”; the quote is in “The Paper” in 3 places, and its offsets point at none of them: “war”',
    ]);
    expect(toldOf('war '.repeat(200), quoting(FLAT, 'war'))[0]).toContain(' in more than 100 places, ');
  });

  test('that stands elsewhere than its offsets say is told of, with both places.', () => {
    expect(toldOf('Now it is war.', quoting(FLAT, 'war', { start: 0, end: 3 }))).toEqual([
      'quote-misplaced [0]: Ada Lee says that it is so: “War breaks out”; the quote stands in “The Paper” from 10 to 13 and not from 0 to 3: “war”',
    ]);
    expect(
      toldOf('Now it is war.', quoting(FLAT, 'war', { start: 10, end: 13 }), quoting(FLAT, 'is war')),
    ).toEqual([]);
  });

  test('is looked for in another text than the author had only with an error that says so, once a text.', () => {
    const sources = {
      paper: { ...SOURCES.paper, sha256: '0'.repeat(64) },
      letter: { ...SOURCES.letter, sha256: '1'.repeat(64) },
    };
    const positions = [
      quoting(FLAT, 'war'),
      says('ada', 'talks', FLAT),
      quoting(FLAT, 'war', { start: 3, end: 6 }),
    ];
    const options = { texts: { paper: 'Is war.', letter: 'Dear Bo' } };
    const [first, second] = diagnose(corpusOf(positions, sources), options);
    expect(first).toEqual({
      kind: 'finding',
      code: 'other-text',
      severity: 'error',
      message:
        'The text given for “The Paper” is not the one whose SHA-256 the corpus has; quotes were looked for in another text',
      propositions: [],
      positions: [0, 2],
      sources: ['paper'],
    });
    expect(second).toMatchObject({ code: 'other-text', positions: [], sources: ['letter'] });
    const found = beijingPyongyang.sources.article.sha256;
    expect(
      diagnose(corpusOf([], { paper: { title: 'P', sha256: found } }), { texts: { paper: article } }),
    ).not.toContainEqual(expect.objectContaining({ code: 'other-text' }));
  });

  test('names its source as data.', () => {
    const texts = { paper: 'war, war' };
    for (const text of ['war', 'peace']) {
      expect(diagnose(corpusOf([quoting(FLAT, text)], SOURCES), { texts })[0]?.sources).toEqual(['paper']);
    }
  });
});

describe('The words around a quote', () => {
  test('are told where the position makes something else of them, each by its cue and sentence.', () => {
    expect(toldOf('War will not break out.', quoting(FLAT, 'break out'))).toEqual([
      'negated [0]: Ada Lee says that it is so: “War breaks out”; yet the words say no, with “not”: “War will not break out”',
    ]);
    expect(toldOf('War will break out.', quoting('denies certain', 'break out'))).toEqual([
      'affirmed [0]: Ada Lee says that it is not so: “War breaks out”; yet nothing in the words says no: “War will break out”',
    ]);
    expect(toldOf('Will war break out?', quoting('affirms possible', 'war break out'))).toEqual([
      'asked [0]: Ada Lee says that it may be so: “War breaks out”; yet the words ask, with “?”: “Will war break out?”',
    ]);
    expect(toldOf('If talks fail, war breaks out.', quoting('70', 'war breaks out'))).toEqual([
      'conditional [0]: Ada Lee puts it at 70 %: “War breaks out”; yet the words set a condition, with “If”: “If talks fail, war breaks out”',
    ]);
    expect(toldOf('War may\n  break out.', quoting(FLAT, 'break out'))).toEqual([
      'hedged [0]: Ada Lee says that it is so: “War breaks out”; yet the words hold back, with “may”: “War may break out”',
    ]);
  });

  test('are those that verifyQuotes warns of, in the order of severity.', () => {
    const positions = [quoting(FLAT, 'break out if')];
    const texts = { paper: 'May war not break out if talks end?' };
    const warned = verifyQuotes(corpusOf(positions, SOURCES), texts).flatMap(({ warnings = [] }) => warnings);
    expect(warned.map(({ code }) => code)).toEqual(['negated', 'hedged', 'asked', 'conditional']);
    const codes = diagnose(corpusOf(positions, SOURCES), { texts }).map(({ code }) => code);
    expect(codes.slice(0, 4)).toEqual(['negated', 'asked', 'conditional', 'hedged']);
  });

  test('are not known without the text: then the words within are read, for hedges alone.', () => {
    const hedge =
      'hedged [0]: Ada Lee says that it is so: “War breaks out”; yet the words hold back, with “may”: “War may not break out”';
    const position = quoting(FLAT, 'War may not break out.');
    const paper = { paper: SOURCES.paper };
    expect(told([position], paper)).toEqual([hedge]);
    expect(told([position], paper, {})).toEqual([hedge]);
    expect(told([position], paper, { texts: undefined })).toEqual([hedge]);
    expect(told([position], paper, { texts: { paper: undefined } })).toEqual([hedge]);
    expect(toldOf('Nothing.', position)[1]).toBe(hedge);
    expect(told([quoting('affirms possible', 'War may break out.')], paper)).toEqual([]);
    expect(told([quoting('70', 'War may break out.')], paper)).toEqual([]);
  });

  test('are cut where they are long, and never within a character.', () => {
    const long = `${'a'.repeat(399)}🜁 may break out`;
    const [line = ''] = told([quoting(FLAT, long)], { paper: SOURCES.paper });
    expect(line.endsWith(`with “may”: “${'a'.repeat(399)}…”`)).toBe(true);
  });
});

describe('The article', () => {
  const reported = (findings: readonly Finding[]) =>
    findings.map(({ severity, code, expert, propositions, message }) => [
      severity,
      code,
      expert,
      propositions,
      message,
    ]);

  test('leaves one thing to look at: what an institute is said to suggest is coded as said flatly.', () => {
    const only = [
      'warning',
      'hedged',
      'inss',
      ['influence-weakening'],
      'Institute for National Security Strategy says that it is so: “China’s influence over North Korea is weakening”; yet the words hold back, with “suggesting”: “The South Korean Institute for National Security Strategy recently published a report suggesting that North Korea may be trying to force China to address the weakening of its influence by hyping up the perceived “honeymoon period” in North Korean-Russian relations”',
    ];
    expect(reported(diagnose(beijingPyongyang, { texts: { article } }))).toEqual([only]);
    expect(reported(diagnose(beijingPyongyangWithOfficials, { texts: { article } }))).toEqual([only]);
  });

  test('leaves nothing without its text.', () => {
    expect(diagnose(beijingPyongyang)).toEqual([]);
    expect(diagnose(beijingPyongyangWithOfficials, {})).toEqual([]);
  });
});
