import { toHtml } from 'consilience/report';
import { parseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { command } from '../../src/command/command.js';
import { ARTICLE, call, RATES } from './call.js';

const corpus = parseCorpus(parse(RATES));
const texts = { gazette: ARTICLE };

/** A call in which a word may have spaces. */
const callWords = (words: readonly string[]) =>
  command(words, async (path) => new TextEncoder().encode(path === 'rates.yaml' ? RATES : ARTICLE));

describe('consilience report', () => {
  it('prints the page that toHtml makes, and nothing else', async () => {
    expect(await call('report rates.yaml')).toEqual({ out: toHtml(corpus), err: '', code: 0 });
  });

  it('shows the quotes in the text that is given', async () => {
    const { out } = await call('report rates.yaml --text gazette=rates.txt');
    expect(out).toBe(toHtml(corpus, { texts }));
    expect(out).toMatch(/<mark>.*Rates will fall this summer<\/mark>/);
    expect((await call('report rates.yaml --text rates.txt')).out).toBe(out);
  });

  it('heeds the title and the language', async () => {
    const { out } = await callWords([
      'report',
      'rates.yaml',
      '--title',
      'Will they cut?',
      '--language',
      'ko',
    ]);
    expect(out).toBe(toHtml(corpus, { title: 'Will they cut?', language: 'ko' }));
  });

  it('audits each claim, worded as for audit', async () => {
    const { out, code } = await callWords([
      'report', 'rates.yaml', '--claim', 'summer --by most --deny', '--claim', 'june --certainty=probable',
    ]); // biome-ignore format: one line
    const claims = [
      { proposition: 'summer', by: 'most', stance: 'denies' },
      { proposition: 'june', certainty: 'probable' },
    ] as const;
    expect([out, code]).toEqual([toHtml(corpus, { claims }), 0]);
  });

  it('finds a proposition whose id has spaces in it', async () => {
    const spaced = RATES.replaceAll('june', 'a cut in June');
    const { out, code } = await command(['report', '-', '--claim', 'a cut in June --by one'], async () =>
      new TextEncoder().encode(spaced),
    );
    expect([out.includes('The claim audited is'), code]).toEqual([true, 0]);
  });

  it('reports a corpus that is none on standard error, prints no page, and ends with 1', async () => {
    const { out, err, code } = await call('report c', { c: 'experts: {}' });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/^c(:\d+:\d+)?: error: propositions: found nothing/m);
  });

  it.each([
    [['report'], /<corpus> is missing: see consilience report --help/],
    [['report', 'rates.yaml', 'page.html'], /page\.html is one word too many/],
    [['report', 'rates.yaml', '--titel', 'x'], /there is no option --titel; did you mean --title\?/],
    [['report', 'rates.yaml', '--title', ' '], /title: found .*, expected text that is not blank/],
    [['report', 'rates.yaml', '--language', 'Korean!'], /language: found "Korean!", expected a language tag/],
    [['report', 'rates.yaml', '--text', 'gazete=rates.txt'], /did you mean gazette=rates\.txt\?/],
    [['report', '-', '--text', '-'], /standard input can be read once/],
    [['report', 'rates.yaml', '--claim', 'sumer'], /found "sumer", .*did you mean "summer"\?/],
    [['report', 'rates.yaml', '--claim', 'summer --by mots'], /found "mots", .*did you mean "most"\?/],
    [['report', 'rates.yaml', '--claim', 'summer --dney'], /^consilience: --claim "summer --dney": there is no option --dney; did you mean --deny\?$/m],
    [['report', 'rates.yaml', '--claim', 'summer --deny most'], /--claim "summer --deny most": most is one word too many/],
    [['report', 'rates.yaml', '--claim', ' --deny'], /--claim " --deny": begin with the id of a proposition/],
  ])('%j: says what is wrong, and ends with 2', async (words, message) => {
    const { out, err, code } = await callWords(words);
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 2]);
  }); // biome-ignore format: one call a line
});
