import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';
import type { SyntaxNode } from '@lezer/common';
import { propertiesOf, valueIn } from './json-places.ts';

/** As much of a JSON Schema as a corpus needs. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly description?: string;
  readonly properties?: { readonly [key: string]: Schema };
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

/** Whose ids stand behind a key, or in the list behind it. */
const IDS: Readonly<Record<string, 'sources' | 'experts' | 'propositions'>> = {
  expert: 'experts',
  proposition: 'propositions',
  implies: 'propositions',
  excludes: 'propositions',
  given: 'propositions',
  not: 'propositions',
  because: 'propositions',
  source: 'sources',
  restsOn: 'sources',
  relays: 'sources',
};

/** The key of a property, or `undefined` for a place in a list. */
type Step = string | undefined;

/** The way from the document to a node: keys, and places in lists. */
function stepsTo(text: string, node: SyntaxNode): Step[] {
  const steps: Step[] = [];
  for (let at: SyntaxNode | null = node; at?.parent; at = at.parent) {
    const { parent }: SyntaxNode = at;
    if (parent.name === 'Array') steps.unshift(undefined);
    else if (at.name === 'Property') {
      const key = propertiesOf(text, parent).find(({ property }) => property.from === at?.from)?.key;
      steps.unshift(key ?? '');
    }
  }
  return steps;
}

/** A schema with its references followed and its alternatives laid out. */
function laidOut(root: Schema, schema: Schema): Schema[] {
  const named = schema.$ref && root.$defs?.[schema.$ref.replace('#/$defs/', '')];
  if (named) return laidOut(root, named);
  return [schema, ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => laidOut(root, one))];
}

/** What may stand at a place. */
function schemasAt(root: Schema, steps: readonly Step[]): Schema[] {
  return steps.reduce<Schema[]>(
    (schemas, step) =>
      schemas.flatMap(({ items, properties, additionalProperties }) => {
        const own = step !== undefined && properties && Object.hasOwn(properties, step);
        const next = step === undefined ? items : own ? properties[step] : additionalProperties;
        return typeof next === 'object' ? laidOut(root, next) : [];
      }),
    laidOut(root, root),
  );
}

/** The ids of a part of the corpus, as far as the text can be read: it may be faulty. */
function idsIn(text: string, top: SyntaxNode, part: string): string[] {
  const document = valueIn(top);
  const found = document && propertiesOf(text, document).find(({ key }) => key === part);
  const record = found && valueIn(found.property);
  return record ? propertiesOf(text, record).map(({ key }) => key) : [];
}

const isOpen = (text: string, { from, to }: SyntaxNode) => to - from < 2 || text[to - 1] !== '"';

/** Completes ids from the document, keys and words from the JSON Schema. */
export function completeCorpus(
  schema: () => Schema | undefined,
): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const root = schema();
    const tree = syntaxTree(state);
    const text = state.doc.toString();
    let node = tree.resolveInner(pos, -1);
    const isWithin = (node.name === 'String' || node.name === 'PropertyName') && node.from < pos;
    if (!isWithin && !explicit) return null;
    const bare = !isWithin;
    if (bare) while (node.parent && !['Object', 'Array', 'Property'].includes(node.name)) node = node.parent;

    const isKey = bare ? node.name === 'Object' : node.name === 'PropertyName';
    const object = isKey ? (bare ? node : node.parent?.parent) : undefined;
    const quoted = (word: string) => (bare ? JSON.stringify(word) : JSON.stringify(word).slice(1, -1));
    const option = (label: string, type: string, info?: string): Completion => ({
      label,
      type,
      apply: quoted(label),
      ...(info !== undefined && { info }),
    });

    const options: Completion[] = [];
    if (isKey && object) {
      const there = new Set(
        propertiesOf(text, object).flatMap(({ key, name }) => (name === node ? [] : key)),
      );
      const keys = new Map<string, string | undefined>();
      for (const { properties = {} } of root ? schemasAt(root, stepsTo(text, object)) : []) {
        for (const [key, { description }] of Object.entries(properties)) {
          if (!there.has(key) || (!bare && key === text.slice(node.from + 1, node.to - 1)))
            keys.set(key, keys.get(key) ?? description);
        }
      }
      for (const [key, about] of keys) options.push(option(key, 'property', about));
    } else {
      const steps = stepsTo(text, node);
      if (bare && node.name === 'Array') steps.push(undefined);
      const key = steps.filter((step) => step !== undefined).at(-1);
      const part = key !== undefined && Object.hasOwn(IDS, key) ? IDS[key] : undefined;
      if (part) for (const id of idsIn(text, tree.topNode, part)) options.push(option(id, 'variable'));
      const words = new Map<string, string | undefined>();
      for (const { const: one, enum: several = [], description } of root ? schemasAt(root, steps) : []) {
        for (const word of [one, ...several]) if (typeof word === 'string') words.set(word, description);
      }
      for (const [word, about] of words) options.push(option(word, 'enum', about));
    }
    if (options.length === 0) return null;
    if (bare) return { from: pos, options };
    return {
      from: node.from + 1,
      to: isOpen(text, node) ? pos : node.to - 1,
      options,
      validFor: /^[^"\\]*$/,
    };
  };
}
