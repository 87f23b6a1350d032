import { auditClaim, explain } from 'consilience';
import { parseCorpus } from 'consilience/schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { call, RATES } from './call.js';

const corpus = parseCorpus(parse(RATES));

describe('consilience audit', () => {
  it('prints the audit in the words of explain, and ends with 1 for what is not supported', async () => {
    const audit = auditClaim(corpus, { proposition: 'summer' });
    expect(await call('audit rates.yaml summer')).toEqual({
      out: `${explain(corpus, audit)}\n`,
      err: '',
      code: 1,
    });
    expect(audit.verdict).not.toBe('supported');
  });

  it('ends with 0 for a claim that is supported', async () => {
    const { out, code } = await call('audit rates.yaml summer --by one --certainty possible --json');
    expect([JSON.parse(out).verdict, code]).toEqual(['supported', 0]);
  });

  it.each([
    ['--deny', { stance: 'denies' }],
    ['--certainty probable', { certainty: 'probable' }],
    ['--by most', { by: 'most' }],
  ] as const)('heeds %s', async (option, claim) => {
    const { out } = await call(`audit rates.yaml june ${option} --json`);
    expect(JSON.parse(out)).toEqual(auditClaim(corpus, { proposition: 'june', ...claim }));
  });

  it('reports a corpus that is none on standard error, and ends with 1', async () => {
    const { out, err, code } = await call('audit c june', { c: 'experts: {}' });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/^c(:\d+:\d+)?: error: propositions: found nothing/m);
  });

  it.each([
    ['audit rates.yaml', /<claim> is missing: see consilience audit --help/],
    ['audit rates.yaml sumer', /found "sumer", expected the id of a proposition; did you mean "summer"\?/],
    ['audit rates.yaml summer --by mots', /found "mots", .*did you mean "most"\?/],
    ['audit rates.yaml summer --certainty sure', /found "sure", expected one of/],
    ['audit rates.yaml toString', /found "toString", expected the id of a proposition/],
  ])('%s: says what is wrong, and ends with 2', async (line, message) => {
    const { out, err, code } = await call(line);
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 2]);
  });
});

describe('consilience', () => {
  it.each(['--help', '-h', 'help', 'check --help', 'audit -h', 'report --help'])(
    '%s: prints what there is to know, and ends with 0',
    async (line) => {
      const { out, err, code } = await call(line);
      expect(out).toMatch(/Usage: consilience .*<corpus>/);
      expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
      expect([err, code]).toEqual(['', 0]);
    },
  );

  it('without a command prints the same on standard error, and ends with 2', async () => {
    const { out, err, code } = await call('');
    expect([out, code]).toEqual(['', 2]);
    expect(err).toMatch(/there is no command|Usage/);
  });

  it('knows which command was meant', async () => {
    expect((await call('chek')).err).toBe('consilience: there is no command chek; did you mean check?\n');
    expect((await call('--txt')).err).toMatch(/there is no option --txt/);
  });
});
