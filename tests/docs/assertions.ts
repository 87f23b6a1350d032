import { Script } from 'node:vm';
import ts from 'typescript';
import type { Example, Fault } from './examples.js';

/** What the comments of an example call when it runs; lines are those of the file it stands in. */
export interface Proof {
  /** The statement on this line comes next. */
  at(line: number): void;
  /** `expression; // => literal` */
  equals(line: number, literal: string, value: unknown): void;
  /** `console.log(…); // => literal` */
  console(line: number, literal: string): { log(...args: unknown[]): void };
  /** `expression; // throws name`, with what was thrown, if anything was. */
  throws(line: number, name: string, ...thrown: [unknown?]): void;
}

/** An example as code that calls `proof`, the lines on which it promises something, and promises it cannot keep. */
export interface Asserting {
  readonly code: string;
  readonly lines: readonly number[];
  readonly faults: readonly Fault[];
}

const MARK = /\/\/ *(?:=>|throws [A-Z])/g;

function isExpression(text: string): boolean {
  try {
    new Script(`(${text}\n)`);
    return true;
  } catch {
    return false;
  }
}

/** A literal that begins in the first of these comments and goes on in the next ones until it is whole. */
function literalIn(comments: readonly string[]): string | undefined {
  const texts = comments.map((comment) => comment.replace(/^\/\/ *(?:=>)? ?/, ''));
  const candidates = texts.map((_, index) => texts.slice(0, index + 1).join('\n'));
  return candidates.find(isExpression);
}

/** Turns the comments of an example, `// => value` and `// throws Name`, into calls that check them. */
export function asserting({ code, line: firstLine }: Example): Asserting {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const lineAt = (position: number) => firstLine + source.getLineAndCharacterOfPosition(position).line;
  const edits: { start: number; end: number; text: string }[] = [];
  const edit = (start: number, end: number, text: string) => edits.push({ start, end, text });
  const insert = (position: number, text: string) => edit(position, position, text);
  const faults: Fault[] = [];
  const lines: number[] = [];
  const marks = new Set<number>();

  function assert(statement: ts.ExpressionStatement): void {
    const { end, expression } = statement;
    const ranges = [
      ...(ts.getTrailingCommentRanges(code, end) ?? []),
      ...(ts.getLeadingCommentRanges(code, end) ?? []),
    ];
    const comments = ranges.map((range) => code.slice(range.pos, range.end));
    const [mark = ''] = comments;
    const name = /^\/\/ *throws ([A-Z]\w*)$/.exec(mark)?.[1];
    const isValue = /^\/\/ *=>/.test(mark);
    if (name === undefined && !isValue) return;

    const start = statement.getStart();
    const position = ranges[0]?.pos ?? end;
    const line = lineAt(position);
    marks.add(position);
    if (name !== undefined) {
      lines.push(line);
      const call = `__proof.throws(${line}, '${name}'`;
      insert(start, 'try { ');
      insert(end, `; ${call}); } catch (error) { ${call}, error); }`);
      return;
    }
    const literal = literalIn(comments);
    if (literal === undefined) {
      faults.push({ line, message: `not a JavaScript value: ${mark}` });
      return;
    }
    lines.push(line);
    const promise = `${line}, ${JSON.stringify(literal)}`;
    if (ts.isCallExpression(expression) && expression.expression.getText() === 'console.log') {
      edit(start, start + 'console'.length, `__proof.console(${promise})`);
    } else {
      insert(start, `__proof.equals(${promise}, (`);
      insert(expression.end, '))');
    }
  }

  function visit(node: ts.Node): void {
    const isListed = ts.isSourceFile(node) || ts.isBlock(node) || ts.isCaseOrDefaultClause(node);
    for (const statement of isListed ? node.statements : []) {
      const start = statement.getStart();
      if (!ts.isImportDeclaration(statement)) insert(start, `__proof.at(${lineAt(start)}); `);
    }
    if (ts.isExpressionStatement(node)) assert(node);
    ts.forEachChild(node, visit);
  }
  visit(source);

  for (const { index } of code.matchAll(MARK)) {
    if (marks.has(index)) continue;
    faults.push({
      line: lineAt(index),
      message: 'this comment asserts nothing: it follows no expression statement',
    });
  }

  let result = '';
  let copied = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    result += code.slice(copied, start) + text;
    copied = end;
  }
  return { code: result + code.slice(copied), lines, faults };
}
