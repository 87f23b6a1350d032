import { deflateRawSync } from 'node:zlib';
import ts from 'typescript';
import type { MarkdownRenderer } from 'vitepress';
import { parse } from 'yaml';
import { jsonText } from './try/json-text.ts';
import { CARRIES, LONGEST_LINK } from './try/link.ts';

/** Thrown where a value is not written out, but worked out. */
class NotWrittenOut extends Error {}

/** The value of an expression that is written out: literals, spreads, and constants of the same block. */
function writtenOut(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): unknown {
  const read = (inner: ts.Expression) => writtenOut(inner, constants);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)) {
    return read(node.expression);
  }
  if (ts.isIdentifier(node)) {
    const constant = constants.get(node.text);
    if (constant) return read(constant);
  }
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element) =>
      ts.isSpreadElement(element) ? (read(element.expression) as unknown[]) : [read(element)],
    );
  }
  if (ts.isObjectLiteralExpression(node)) {
    return Object.fromEntries(
      node.properties.flatMap((property): (readonly [string, unknown])[] => {
        if (ts.isSpreadAssignment(property)) return Object.entries(Object(read(property.expression)));
        if (ts.isShorthandPropertyAssignment(property)) return [[property.name.text, read(property.name)]];
        if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) {
          throw new NotWrittenOut();
        }
        return [[property.name.text, read(property.initializer)]];
      }),
    );
  }
  throw new NotWrittenOut();
}

/** The first corpus that a block of TypeScript defines, if it is written out there. */
function definedIn(code: string): unknown {
  const constants = new Map<string, ts.Expression>();
  const corpora: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
      constants.set(node.name.text, node.initializer);
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineCorpus') {
      corpora.push(...node.arguments.slice(0, 1));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('block.ts', code, ts.ScriptTarget.Latest, true));
  return corpora[0] && writtenOut(corpora[0], constants);
}

const READ: Readonly<Record<string, (code: string) => unknown>> = {
  ts: definedIn,
  yaml: parse,
  json: JSON.parse,
};

/** The corpus in a block of code: the whole of it, or the first that it defines. */
export function corpusIn(language: string, code: string): unknown {
  try {
    const corpus: unknown = Object.hasOwn(READ, language) ? READ[language]?.(code) : undefined;
    const isCorpus = typeof corpus === 'object' && corpus !== null;
    return isCorpus && 'experts' in corpus && 'positions' in corpus ? corpus : undefined;
  } catch {
    return undefined; // worked out, or only a piece of a document
  }
}

/** What the page to try reads from its address. */
const carried = (corpus: unknown): string => CARRIES + deflateRawSync(jsonText(corpus)).toString('base64url');

/** Puts below each block with a corpus a link that opens it in the page to try. */
export function linkCorporaToTry(md: MarkdownRenderer): void {
  const fence = md.renderer.rules['fence'];
  if (!fence) return;
  md.renderer.rules['fence'] = (tokens, place, options, env, self) => {
    const block = fence(tokens, place, options, env, self);
    const { info = '', content = '' } = tokens[place] ?? {};
    const corpus = corpusIn(info.trim().split(/\s/)[0] ?? '', content);
    const hash = corpus === undefined ? '' : carried(corpus);
    if (hash === '' || hash.length > LONGEST_LINK) return block;
    const { relativePath = '' } = env as { relativePath?: string };
    const up = '../'.repeat(relativePath.split('/').length - 1);
    return `${block}<p class="to-try"><a href="${up}try.html${hash}">Try it with this corpus</a></p>\n`;
  };
}
