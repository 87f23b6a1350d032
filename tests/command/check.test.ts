import { describe, expect, it } from 'vitest';
import { ARTICLE, call, RATES } from './call.js';

const rates = (from: string | RegExp, to: string, text = ARTICLE) => ({
  'rates.yaml': RATES.replace(from, to),
  'rates.txt': text,
});

describe('consilience check', () => {
  it('says that all is well, and how much was looked up', async () => {
    expect(await call('check rates.yaml --text rates.txt')).toEqual({
      out: '3 quotes looked up. 0 errors, 0 warnings, 0 notes.\n',
      err: '',
      code: 0,
    });
  });

  it('says that quotes were not looked up where no text was given, and for which sources', async () => {
    const { out, code } = await call('check rates.yaml');
    expect([out, code]).toEqual([
      '0 quotes looked up, 3 not: no text was given for gazette. 0 errors, 0 warnings, 0 notes.\n',
      0,
    ]);
  });

  it('ends with 1 for a quote that is not in its text, and says on which line and in which column', async () => {
    const files = rates('A cut in June is likely', 'A cut in June is certain');
    const { out, code } = await call('check rates.yaml --text gazette=rates.txt', files);
    const [, place, message] = /^rates\.yaml:(\d+):\d+: error: (.*) \[quote-missing\]$/m.exec(out) ?? [];
    const at = files['rates.yaml'].split('\n').slice(Number(place) - 1);
    expect(at.slice(0, 2)).toEqual(['  - expert: ada', '    proposition: june']);
    expect(message).toContain('A cut in June is certain');
    expect(out).toMatch(/\n3 quotes looked up\. 1 error, \d+ warnings?, 0 notes\.\n$/);
    expect(code).toBe(1);
  });

  it('ends with 0 where there are warnings and no errors', async () => {
    const { out, code } = await call(
      'check rates.yaml --text rates.txt',
      rates(
        'Rates will fall this summer',
        'Rates may fall this summer',
        ARTICLE.replace('will fall', 'may fall'),
      ),
    );
    expect(out).toMatch(/^rates\.yaml:\d+:\d+: warning: .* \[hedged\]$/m);
    expect(code).toBe(0);
  });

  it('reports all faults of a corpus, each with its line, its column and what was meant', async () => {
    const files = rates(/ {4}certainty: probable\n([\s\S]*)expert: bo/, '$1expert: bob');
    const { out, code } = await call('check rates.yaml', files);
    expect(out).toMatch(/^rates\.yaml:\d+:5: error: positions\[1\]\.certainty .*found nothing/m);
    expect(out).toMatch(
      /^rates\.yaml:\d+:5: error: positions\[2\]\.expert .*found "bob".*did you mean "bo"\?$/m,
    );
    expect(code).toBe(1);
  });

  it.each([
    ['{"experts": {,}', /^c:1:14: error: /],
    ['{"experts": {}, "experts": {}}', /^c:1:17: error: Map keys must be unique\n$/],
    ['experts:\n  ada: [\n', /^c:\d+:\d+: error: /],
    ['a: 1\n---\nb: 2\n', /^c:2:1: error: .*multiple documents/],
    ['', /^c: error: the corpus: found null, expected an object with experts, propositions and positions\n$/],
    ['[]', /^c:?.*: error: the corpus: found an empty list/],
    ['['.repeat(2e4), /^c(:\d+:\d+)?: error: /],
    [
      'a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]',
      /^c: error: /,
    ],
  ])(
    'reports what is no corpus as faults, with the place where there is one: %.40j',
    async (text, message) => {
      const { out, err, code } = await call('check c', { c: text });
      expect(out).toMatch(message);
      expect([err, code]).toEqual(['', 1]);
    },
  );

  it('reads JSON, standard input, a byte order mark and lines that end in CR LF', async () => {
    const json = '{"experts":{"ada":{"name":"Ada","kind":"person"}},"propositions":{},"positions":[]}';
    expect((await call('check -', { '-': `\ufeff${json}` })).out).toMatch(/1 note\.\n$/);
    const crlf = RATES.replaceAll('\n', '\r\n');
    expect((await call('check - --text rates.txt', { '-': crlf, 'rates.txt': ARTICLE })).code).toBe(0);
  });

  it('prints data that says the same', async () => {
    const { out, code } = await call(
      'check rates.yaml --text rates.txt --json',
      rates('is likely', 'is sure'),
    );
    const { faults, findings, quotes } = JSON.parse(out);
    expect(faults).toEqual([]);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'quote-missing', positions: [1] }));
    expect(quotes).toHaveLength(3);
    expect(code).toBe(1);
    const broken = JSON.parse(
      (await call('check rates.yaml --json', rates('expert: bo', 'expert: bob'))).out,
    );
    expect(broken.faults).toEqual([{ line: 34, column: 5, message: expect.stringContaining('"bob"') }]);
  });
});

describe('consilience check, called wrongly,', () => {
  const twice = RATES.replace('gazette:\n', 'wire: { title: Wire }\n  gazette:\n').replace(
    'source: gazette\n',
    'source: wire\n',
  );

  it.each([
    ['check', /<corpus> is missing: see consilience check --help/],
    ['check rates.yaml more', /more is one word too many/],
    ['check none.yaml', /none\.yaml: there is no such file/],
    ['check rates.yaml --text none.txt', /none\.txt: there is no such file/],
    ['check rates.yaml --text', /'--text <value>' argument missing/],
    ['check rates.yaml --txt rates.txt', /there is no option --txt; did you mean --text\?/],
    ['check rates.yaml --text gazete=rates.txt', /no source "gazete"; did you mean gazette=rates\.txt\?/],
    ['check rates.yaml --text rates.txt --text gazette=rates.txt', /the text of gazette is given twice/],
    [
      'check two.yaml --text rates.txt',
      /say of which source it is the text, as in gazette=rates\.txt: gazette, wire/,
    ],
    ['check - --text -', /standard input can be read once/],
    ['check latin1', /latin1: is not text in UTF-8; save it as UTF-8/],
  ])('%s: says what is wrong in a line, and ends with 2', async (line, message) => {
    const latin1 = new Uint8Array([0x61, 0xe9, 0x62]);
    const { out, err, code } = await call(line, {
      'rates.yaml': RATES,
      'rates.txt': ARTICLE,
      'two.yaml': twice,
      latin1,
    });
    expect(err).toMatch(message);
    expect(err).toMatch(/^consilience: .*\n$/);
    expect([out, code]).toEqual(['', 2]);
  });
});
