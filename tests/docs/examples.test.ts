import { beforeAll, describe, expect, test } from 'vitest';
import { type Example, type Fault, projectExamples, ROOT } from './examples.js';
import { runFaults } from './run.js';
import { typeFaults } from './type-check.js';

/** Fails with every fault, and with the first of them as the place to look at. */
function expectNone({ file }: Example, faults: readonly Fault[]): void {
  const [first] = faults;
  if (first === undefined) return;
  const message = faults.map((fault) => `${file}:${fault.line}: ${fault.message}`).join('\n');
  const error = new Error(message, { cause: faults.find(({ cause }) => cause)?.cause });
  error.stack = `Error: ${message}\n    at ${ROOT}${file}:${first.line}:1`;
  throw error;
}

const examples = projectExamples();

test('The documentation has examples to prove.', () => {
  expect(examples.length).toBeGreaterThan(0);
});

describe('An example type-checks under strict options, and does what it says it does:', () => {
  let inTypes: Map<Example, Fault[]>;
  beforeAll(() => {
    inTypes = typeFaults(examples);
  });

  for (const example of examples) {
    test(`${example.file}:${example.line}`, async () => {
      expectNone(example, [...(inTypes.get(example) ?? []), ...(await runFaults(example))]);
    });
  }
});
