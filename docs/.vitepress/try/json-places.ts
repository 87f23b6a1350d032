import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/json';

/** Where something stands in a text, in UTF-16 units. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

/** The text of a syntax node as JSON reads it: the name of a key without its quotes. */
function readString(text: string, { from, to }: Place): string {
  try {
    return String(JSON.parse(text.slice(from, to)));
  } catch {
    return text.slice(from + 1, to); // half written
  }
}

/** The keys of an object, each with the nodes of its name and of its property, as they stand. */
export const propertiesOf = (text: string, object: SyntaxNode) =>
  object.getChildren('Property').flatMap((property) => {
    const name = property.getChild('PropertyName');
    return name ? [{ key: readString(text, name), name, property }] : [];
  });

/** The value within a property or a document. */
export function valueIn({ lastChild }: SyntaxNode): SyntaxNode | undefined {
  for (let node = lastChild; node; node = node.prevSibling) if (VALUES.has(node.name)) return node;
  return undefined;
}

function elementAt(array: SyntaxNode, index: number): SyntaxNode | undefined {
  let left = index;
  for (let node = array.firstChild; node; node = node.nextSibling) {
    if (VALUES.has(node.name) && left-- === 0) return node;
  }
  return undefined;
}

/** A value, or, where it goes on over lines, what it begins with: all of it would be one red block. */
const headOf = (text: string, node: SyntaxNode, name: SyntaxNode | undefined): Place =>
  text.slice(node.from, node.to).includes('\n') ? (name ?? { from: node.from, to: node.from + 1 }) : node;

/**
 * Where a path of keys leads in the text of a JSON document: to the value, or as far as there is something on the way.
 *
 * @param onKey Whether the key at the end of the path is meant, and not its value.
 */
export function placeOf(tree: Tree, text: string, path: readonly PropertyKey[], onKey = false): Place {
  const top = valueIn(tree.topNode);
  if (!top) return { from: 0, to: Math.min(1, text.length) };
  let node: SyntaxNode = top;
  let name: SyntaxNode | undefined;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (node.name === 'Array') {
      const element = elementAt(node, Number(key));
      if (!element) break;
      [node, name] = [element, undefined];
    } else {
      // Of a key that stands twice, JSON takes the last.
      const found = propertiesOf(text, node)
        .filter((property) => property.key === key)
        .at(-1);
      const value = found && valueIn(found.property);
      if (!found || !value) break;
      if (isLast && onKey) return { from: found.name.from, to: found.name.to };
      [node, name] = [value, found.name];
    }
  }
  const { from, to } = headOf(text, node, name);
  return { from, to };
}

/** The syntax tree of a whole text: for the editor's own, which it makes as it goes, a large text is not done at once. */
export const treeOf = (text: string): Tree => parser.parse(text);

/** Where a text ceases to be JSON. */
export function firstError(tree: Tree): number | undefined {
  let at: number | undefined;
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError) at ??= from;
      return at === undefined;
    },
  });
  return at;
}

/** The keys that stand in an object for another time: all but the last of a name are lost on every reader of JSON. */
export function repeatedKeys(tree: Tree, text: string): (Place & { readonly key: string })[] {
  const repeated: (Place & { readonly key: string })[] = [];
  tree.iterate({
    enter: ({ name, node }) => {
      if (name !== 'Object') return;
      const seen = new Set<string>();
      for (const property of propertiesOf(text, node)) {
        if (seen.has(property.key)) {
          repeated.push({ key: property.key, from: property.name.from, to: property.name.to });
        }
        seen.add(property.key);
      }
    },
  });
  return repeated;
}
