import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Everything below a node, in the order of the document. */
function* within(node: Node): Generator<Node> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* within(child);
}

export const elementsIn = (node: Node): Element[] =>
  [...within(node)].filter((one) => defaultTreeAdapter.isElementNode(one));

/** The text of a node, comments, scripts and styles left out. */
export const textIn = (node: Node): string =>
  [...within(node)]
    .filter((one) => defaultTreeAdapter.isTextNode(one))
    .filter(({ parentNode }) => !/^(script|style)$/.test(parentNode?.nodeName ?? ''))
    .map(({ value }) => value)
    .join('');

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** A document, or a part of one, as the standard's own algorithm reads it, with all that is wrong in it. */
export function parsed(text: string, isWhole = true) {
  const faults: string[] = [];
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) =>
    faults.push(`${startLine}: ${code}`);
  const root = isWhole ? parse(text, { onParseError }) : parseFragment(text, { onParseError });
  return { root, faults };
}
