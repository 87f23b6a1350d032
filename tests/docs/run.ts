import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect, isDeepStrictEqual } from 'node:util';
import { compileFunction, runInThisContext } from 'node:vm';
import ts from 'typescript';
import { asserting, type Proof } from './assertions.js';
import type { Example, Fault } from './examples.js';

/** Loads what a module imports, by the names that a user of the package writes. */
async function imports(code: string): Promise<Map<string, object>> {
  const modules = new Map<string, object>();
  for (const { fileName } of ts.preProcessFile(code).importedFiles) {
    if (fileName.startsWith('.')) throw new Error(`an example imports by public names, not from ${fileName}`);
    const namespace: object = await import(/* @vite-ignore */ fileName);
    modules.set(fileName, { ...namespace, __esModule: true });
  }
  return modules;
}

/** Runs a module's code, `await` at its top level included, with these names in scope beside the global ones. */
async function evaluate(code: string, scope: Readonly<Record<string, unknown>>): Promise<void> {
  const modules = await imports(code);
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS };
  const { outputText } = ts.transpileModule(code, { compilerOptions });
  const names = ['require', 'exports', ...Object.keys(scope)];
  const run = compileFunction(`return (async () => {${outputText}\n})();`, names);
  await run((name: string) => modules.get(name), {}, ...Object.values(scope));
}

/** Runs an example, and holds its comments and the block of text behind it to what happens. */
export async function runFaults(example: Example): Promise<Fault[]> {
  if (example.mode !== 'run') return [];
  const { code, lines, faults: unkept } = asserting(example);
  const faults = [...unkept];
  const unreached = new Set(lines);
  let line = example.line;
  let printed = '';
  let isCompared = false;

  const stdout = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      printed += text;
      if (!isCompared && example.output === undefined) {
        faults.push({ line, message: `prints what nothing is compared with: ${text.trimEnd()}` });
      }
      done();
    },
  });
  const console = new Console({ stdout, stderr: stdout, colorMode: false });

  const proof: Proof = {
    at(next) {
      line = next;
    },
    equals(at, literal, value) {
      const expected: unknown = runInThisContext(`(${literal}\n)`);
      unreached.delete(at);
      if (isDeepStrictEqual(value, expected)) return;
      faults.push({ line: at, message: `expected ${literal}, got ${inspect(value, { depth: null })}` });
    },
    console: (at, literal) => ({
      log(...args) {
        proof.equals(at, literal, args.length === 1 ? args[0] : args);
        isCompared = true;
        console.log(...args);
        isCompared = false;
      },
    }),
    throws(at, name, ...thrown) {
      unreached.delete(at);
      const [error] = thrown;
      if (error instanceof Error && error.name === name) return;
      const found = thrown.length === 0 ? 'nothing' : String(error);
      faults.push({ line: at, message: `expected ${name} to be thrown, got ${found}` });
    },
  };

  try {
    await evaluate(code, { console, __proof: proof });
  } catch (error) {
    faults.push({ line, message: `throws ${error}`, cause: error });
    return faults;
  }
  for (const at of unreached) faults.push({ line: at, message: 'this comment was never reached' });
  if (example.output !== undefined && printed !== `${example.output}\n`) {
    faults.push({ line: example.line, message: `expected to print\n${example.output}\n\ngot\n${printed}` });
  }
  return faults;
}
