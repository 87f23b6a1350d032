import { beforeAll, describe, expect, test } from 'vitest';
import { type Example, examplesIn, type Fault } from './examples.js';
import { runFaults } from './run.js';
import { typeFaults } from './type-check.js';

/** A Markdown text as an example's only block, its code beginning on line 2. */
const block = (...code: string[]): Example => onlyOne(['```ts', ...code, '```']);

function onlyOne(markdown: readonly string[]): Example {
  const [example, ...others] = examplesIn('PAGE.md', markdown.join('\n'));
  if (example === undefined || others.length > 0) throw new Error('not one example');
  return example;
}

const placed = (faults: readonly Fault[]) => faults.map(({ line, message }) => `${line}: ${message}`);
const run = async (...code: string[]) => placed(await runFaults(block(...code)));

describe('Extraction', () => {
  test('finds the blocks of a page with their lines, those in lists and longer fences too.', () => {
    const page = [
      '# Title',
      '```sh',
      'npm test',
      '```',
      '- item',
      '  ```ts',
      '  if (true) {',
      '    f();',
      '  }',
      '  ```',
      '````ts no-run',
      'g(`',
      '```',
      '`);',
      '````',
    ].join('\n');

    expect(examplesIn('PAGE.md', page)).toEqual([
      { file: 'PAGE.md', line: 7, code: 'if (true) {\n  f();\n}', mode: 'run' },
      { file: 'PAGE.md', line: 12, code: 'g(`\n```\n`);', mode: 'no-run' },
    ]);
  });

  test('finds the blocks of doc comments, and leaves the code between them alone.', () => {
    const source = [
      '/**',
      ' * What it does.',
      ' *',
      ' * @example',
      ' * ```ts',
      ' * if (true) {',
      ' *   f();',
      ' * }',
      ' * ```',
      ' */',
      'export const text = `',
      '```ts',
      'none();',
      '```',
      '`;',
      '  /** @example',
      '   * ```ts',
      '   * g();',
      '   * ```',
      '   */',
    ].join('\n');

    expect(examplesIn('source.ts', source)).toEqual([
      { file: 'source.ts', line: 6, code: 'if (true) {\n  f();\n}', mode: 'run' },
      { file: 'source.ts', line: 18, code: 'g();', mode: 'run' },
    ]);
  });

  test('takes a text block as output only where nothing but blank lines stands between.', () => {
    const code = ['```ts', 'f();', '```'];
    const text = ['```text', 'one', '', 'two', '```'];

    expect(onlyOne([...code, '', ...text]).output).toBe('one\n\ntwo');
    expect(onlyOne([...code, 'It prints this:', ...text]).output).toBeUndefined();
    expect(onlyOne([...code, '```sh', 'npm test', '```', ...text]).output).toBeUndefined();
  });

  test.each(['typescript', 'js', 'ts norun', 'TS', 'tsx'])(
    'refuses code fenced as "%s", which would go unproved.',
    (info) => {
      expect(() => examplesIn('PAGE.md', `\n\`\`\`${info}\nf();\n\`\`\``)).toThrow('PAGE.md:2: ');
    },
  );
});

describe('The type check', () => {
  const mistake = 'export const s: string = 1;';
  const failing = (...code: string[]) => onlyOne(['```ts expect-error', ...code, '```']);
  const saying = (text: string) =>
    onlyOne([
      '```ts expect-error',
      "export const id: 'b' | 'a' = 'c'; // error: none of the two",
      '```',
      '```text',
      text,
      '```',
    ]);
  const planted = {
    right: block('const n = 1;', 'console.log(n); // => 1'),
    wrongType: block('const n = 2;', 'const s: string = n;'),
    brokenSyntax: block('const n = 3;', 'f(n, ;'),
    uncheckedIndex: block('const list: number[] = [];', 'const first: number = list[0];'),
    inexactOption: block('const whole: { part?: 1 } = { part: undefined };'),
    ofThePage: block('document.title;'),
    notRun: onlyOne(['```ts no-run', mistake, '```']),
    failing: failing('export const n = 1;', `${mistake} // error: a number is no text`),
    failingUnmarked: failing(mistake),
    failingNowhere: failing('export const n = 1; // error: none'),
    failingElsewhere: failing(`${mistake} // error: a number is no text`, mistake.replace('s:', 't:')),
    failingAsSaid: saying(`error TS2322: Type '"c"' is not assignable to type '"a" | "b"'.`),
    failingOtherwise: saying(`error TS2322: Type '"c"' is not assignable to type '"b" | "c"'.`),
  };
  let inTypes: Map<Example, Fault[]>;
  beforeAll(() => {
    inTypes = typeFaults(Object.values(planted));
  });
  const found = (name: keyof typeof planted) => placed(inTypes.get(planted[name]) ?? []);

  test('takes each block as a module of its own.', () => {
    expect(found('right')).toEqual([]);
  });

  test('reports a wrong type at its line of the page, in a block that is not run too.', () => {
    expect(found('wrongType')).toEqual([
      expect.stringMatching(/^3: TS2322: Type 'number' is not assignable/),
    ]);
    expect(found('brokenSyntax')).toContainEqual(expect.stringMatching(/^3: TS1/));
    expect(found('notRun')).toEqual([expect.stringMatching(/^2: TS2322/)]);
  });

  test('is as strict as that of the sources, and knows of no page in a browser.', () => {
    expect(found('uncheckedIndex')).toEqual([expect.stringMatching(/^3: TS2322: .*undefined/s)]);
    expect(found('inexactOption')).toEqual([
      expect.stringMatching(/^2: TS2375: .*exactOptionalPropertyTypes/s),
    ]);
    expect(found('ofThePage')).toEqual([expect.stringMatching(/^2: TS2584: .*document/)]);
  });

  test('holds a block that means to fail to its marked lines, no more and no fewer.', () => {
    expect(found('failing')).toEqual([]);
    expect(found('failingUnmarked')).toEqual([
      '2: no line says `// error: …`',
      expect.stringMatching(/^2: TS2322/),
    ]);
    expect(found('failingNowhere')).toEqual(['2: the compiler reports no error on this line']);
    expect(found('failingElsewhere')).toEqual([expect.stringMatching(/^3: TS2322/)]);
  });

  test('holds the text behind it to what the compiler says, in whichever order that lists a union.', () => {
    expect(found('failingAsSaid')).toEqual([]);
    expect(found('failingOtherwise')).toEqual([
      expect.stringMatching(/^2: expected the compiler to say.*"b" \| "c".*got.*"[ab]" \| "[ab]"/s),
    ]);
  });
});

describe('A run', () => {
  test('holds a logged value to its comment, deeply, behind the call or on the lines below it.', async () => {
    const same = [
      "console.log({ a: [1, 'x'] }); // => { a: [1, 'x'] }",
      'console.log(',
      '  1,',
      '  2,',
      ');',
      '// => [1,',
      '//     2]',
    ];

    expect(await run(...same, '// A remark.')).toEqual([]);
    expect(await run('console.log(1);', '', 'console.log({ a: [1, 2] }); // => { a: [1, 3] }')).toEqual([
      '2: prints what nothing is compared with: 1',
      '4: expected { a: [1, 3] }, got { a: [ 1, 2 ] }',
    ]);
    expect(await run('console.log(1, 2);', '// => 1')).toEqual(['3: expected 1, got [ 1, 2 ]']);
    expect(await run('console.log({ a: undefined }); // => {}')).toEqual([
      '2: expected {}, got { a: undefined }',
    ]);
  });

  test('holds the value of a plain expression to its comment.', async () => {
    expect(await run('const n: number = 1;', 'n + 1; // => 2', 'await n // => 1')).toEqual([]);
    expect(await run('[1, 2].map((n) => n * 2); // => [2, 5]')).toEqual(['2: expected [2, 5], got [ 2, 4 ]']);
  });

  test('holds a statement to the name of the error that it throws.', async () => {
    const fail = 'const fail = () => { throw new RangeError("far"); };';

    expect(await run(fail, 'fail(); // throws RangeError', 'fail()', '// throws RangeError')).toEqual([]);
    expect(await run(fail, 'fail(); // throws TypeError')).toEqual([
      '3: expected TypeError to be thrown, got RangeError: far',
    ]);
    expect(await run('[].at(0); // throws TypeError')).toEqual([
      '2: expected TypeError to be thrown, got nothing',
    ]);
  });

  test('points at the statement that throws unannounced, and keeps the error as the cause.', async () => {
    const [fault, ...others] = await runFaults(
      block('const list: number[] = [];', 'if (list) {', "  throw new Error('no');", '}'),
    );

    expect(fault).toEqual({ line: 4, message: 'throws Error: no', cause: new Error('no') });
    expect(others).toEqual([]);
  });

  test('refuses an import that is none of the package, and one by a relative path.', async () => {
    expect(await run("import { none } from 'consilience/none';", 'none();')).toEqual([
      expect.stringMatching(/^2: throws Error: .*none/),
    ]);
    expect(await run("import { ROOT } from './examples.js';", 'ROOT;')).toEqual([
      '2: throws Error: an example imports by public names, not from ./examples.js',
    ]);
  });

  test('refuses a comment that asserts nothing.', async () => {
    const unattached = 'this comment asserts nothing: it follows no expression statement';

    expect(await run('const n = 1; // => 2')).toEqual([`2: ${unattached}`]);
    expect(await run('const n = [].at(0); // throws TypeError')).toEqual([`2: ${unattached}`]);
    expect(await run('[].at(0); // throws TypeError, sometimes')).toEqual([`2: ${unattached}`]);
    expect(await run('console.log(1); // => the first')).toEqual([
      '2: not a JavaScript value: // => the first',
      '2: prints what nothing is compared with: 1',
    ]);
    expect(await run('for (const n of [] as number[]) {', '  n; // => 1', '}')).toEqual([
      '3: this comment was never reached',
    ]);
  });

  test('evaluates what a comment expects apart from the example, so that nothing is compared with itself.', async () => {
    expect(await run('const n = 1;', 'n; // => n')).toEqual(['3: throws ReferenceError: n is not defined']);
  });

  test('compares all that is printed with the text that follows.', async () => {
    const prints = (...text: string[]) =>
      onlyOne([
        '```ts',
        "for (const word of ['one', 'two']) console.log(word);",
        "console.log('%s', 3); // => ['%s', 3]",
        '```',
        '',
        '```text',
        ...text,
        '```',
      ]);

    expect(await runFaults(prints('one', 'two', '3'))).toEqual([]);
    expect(placed(await runFaults(prints('one', 'three', '3')))).toEqual([
      '2: expected to print\none\nthree\n3\n\ngot\none\ntwo\n3\n',
    ]);
  });

  test('knows modules as Node does: imports of either kind, exports and `await`.', async () => {
    const code = [
      "import assert, { equal, type AssertPredicate } from 'node:assert';",
      "import * as all from 'node:assert';",
      'export const predicate: AssertPredicate = Error;',
      'export default predicate;',
      "const { equal: later } = await import('node:assert');",
      'console.log(assert.equal === equal, all.equal === equal, later === equal, all.default === assert);',
      '// => [true, true, true, true]',
    ];

    expect(await run(...code)).toEqual([]);
  });

  test('leaves alone what is not to be run.', async () => {
    const thrower = ['throw new Error();', '```'];

    expect(await runFaults(onlyOne(['```ts no-run', ...thrower]))).toEqual([]);
    expect(await runFaults(onlyOne(['```ts expect-error', ...thrower]))).toEqual([]);
    expect(await runFaults(onlyOne(['```ts', ...thrower]))).toHaveLength(1);
  });
});
