import {
  auditClaim,
  commonGround,
  defineCorpus,
  explain,
  explainLines,
  type Line,
  stanceOf,
} from 'consilience';
import { beijingPyongyang, beijingPyongyangWithOfficials } from 'consilience/fixtures';
import { toMarkdown } from 'consilience/report';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { showable } from '../../src/wording/showable.js';
import { everyKind } from '../reader/every-kind.js';
import { attribute, elementsIn, parsed, textIn } from './page-text.js';

/** Markdown as a page shows it: with HTML let through, and addresses looked for in plain words, as GitHub does. */
const reader = new MarkdownIt({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false }).add('//', null); // GitHub takes neither `a.org/x` nor `//a.org` for an address

const read = (markdown: string) => parsed(reader.render(markdown), false).root;

const flat = (lines: readonly Line[]): Line[] => lines.flatMap((one) => [one, ...flat(one.lines)]);

/** A corpus whose every text is this one. */
const hostile = (text: string, url = 'https://example.org/?a=1&copy=2') =>
  defineCorpus({
    sources: { [text]: { title: text, publisher: text, url } },
    experts: { [text]: { name: text, kind: 'person' } },
    propositions: { [text]: { text } },
    positions: [
      {
        expert: text,
        proposition: text,
        stance: 'affirms',
        certainty: 'certain',
        quote: { text, source: text, attribution: 'verbatim' },
      },
    ],
  });

const NASTY = [
  '<script>alert(1)</script>', '"]]>', '-->', '<!--', '# head', '1. one', '2) two', '- item', '+ item', '* item', '> quote',
  '```', '~~~', '[x](javascript:alert(1))', '![x](y)', '[^1]', '[a]: b', '<b>', '&lt;', '&#60;', '*a*', '_a_', '__proto__',
  '| a | b |', '---', '===', '=', '\\', '\\*', '`code`', '$x$', '~~x~~', 'www.example.org', 'http://example.org/x',
  'a@example.org', '@torvalds', '#1', 'a/b#12', 'GH-7', ':smile:', ':+1:', '\0', '\ud800', '"><img onerror=x>', '[ ] task',
  '東京', 'שלום', 'x'.repeat(100_000),
] as const; // biome-ignore format: a list

describe('A result in Markdown', () => {
  it('says what explain says, line by line, nested as it is', () => {
    const result = commonGround(beijingPyongyang);
    const items = elementsIn(read(toMarkdown(beijingPyongyang, result))).filter(
      ({ tagName }) => tagName === 'li',
    );
    const lines = flat(explainLines(beijingPyongyang, result));
    const sources = explain(beijingPyongyang, result)
      .split('\n')
      .filter((one) => one.startsWith('['));

    const told = items.map((item) => textIn(item).split('\n')[0]);
    expect(told).toEqual([
      ...lines.map(({ text, sources }) => [text, ...sources.map((id) => `[${id}]`)].join(' ')),
      ...sources,
    ]);
  });

  it.each(everyKind)('can be of any kind: $kind', ({ result }) => {
    expect(toMarkdown(beijingPyongyangWithOfficials, result)).toMatch(/^- .+\n$/s);
  });

  it('is nothing for nothing', () => {
    expect(toMarkdown(beijingPyongyang, [])).toBe('');
  });

  it('is plain to read where the text is plain', () => {
    const audit = auditClaim(beijingPyongyang, { proposition: 'ties-shifting', by: 'one' });
    expect(toMarkdown(beijingPyongyang, audit)).toBe(
      '- “One expert says that it is so: The China–North Korea relationship is changing” is supported.\n' +
        '  - Chen Shih-min says that it is so; Weng Ming-xian, Institute for National Security Strategy and Campbell say that it is so, by implication.\n',
    );
  });

  it('links a source to its address, whole, and to http and https only', () => {
    const corpus = hostile('paper');
    const links = elementsIn(read(toMarkdown(corpus, stanceOf(corpus, 'paper', 'paper')))).filter(
      ({ tagName }) => tagName === 'a',
    );
    expect(links.map((link) => attribute(link, 'href'))).toEqual(['https://example.org/?a=1&copy=2']);
    const evil = hostile('paper', 'javascript:alert(1)');
    expect(toMarkdown(evil, stanceOf(evil, 'paper', 'paper'))).not.toContain('javascript');
  });
});

describe('A text in Markdown', () => {
  const expectInert = (text: string) => {
    const corpus = hostile(text);
    const result = stanceOf(corpus, text, text);
    const root = read(toMarkdown(corpus, result));
    const [own] = elementsIn(root).filter(({ tagName }) => tagName === 'ul');
    if (!own) throw new Error('the page has no list');
    expect(new Set(elementsIn(own).map(({ tagName }) => tagName))).toEqual(new Set(['ul', 'li']));
    const lines = flat(explainLines(corpus, result));
    const expected = lines.flatMap((one) => [one.text, ...one.sources.map((id) => `[${id}]`)]).join(' ');
    const plain = (words: string) => showable(words.replace(/[\s\u0085]+/g, ' ').trim());
    expect(plain(textIn(own))).toBe(plain(expected));
  };

  it.each(NASTY.map((text) => [text.slice(0, 40), text]))('is shown as it stands: %j', (_, text) => {
    expectInert(text);
  });

  it('is shown as it stands, whatever it is made of', () => {
    const texts = fc
      .array(fc.oneof(fc.constantFrom(...NASTY.slice(0, -1), ' ', '\n', '    '), fc.string()), {
        maxLength: 8,
      })
      .map((parts) => parts.join(''))
      .filter((text) => /\S/.test(text));
    fc.assert(fc.property(texts, expectInert), { numRuns: 300 });
  });

  it('names nobody and no issue to GitHub, and becomes no emoji', () => {
    const corpus = hostile('@a #1 GH-2 :x: c@d.e');
    const markdown = toMarkdown(corpus, stanceOf(corpus, '@a #1 GH-2 :x: c@d.e', '@a #1 GH-2 :x: c@d.e'));
    expect(markdown).not.toMatch(/@\w|#\d|GH-\d|:x:/);
  });
});
