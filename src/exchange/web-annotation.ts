/**
 * An annotation of W3C's Web Annotation Data Model, as `toWebAnnotations` writes it: what is said about which words.
 */
export interface WebAnnotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'classifying';
  /** The position in a sentence, and the same as data in JSON. */
  readonly body: readonly [TextualBody, TextualBody];
  readonly target: {
    readonly type: 'SpecificResource';
    readonly source: { readonly id: string; readonly type: 'Text' };
    readonly selector: readonly Selector[];
  };
}

/** What an annotation says, as text. */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'describing' | 'classifying';
  readonly format: 'text/plain' | 'application/json';
  readonly value: string;
}

/** Where the words stand. Offsets are in code points, as the recommendation has them, not in UTF-16 units. */
export type Selector =
  | { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number }
  | {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix?: string;
      readonly suffix?: string;
    };

/**
 * The annotations of a corpus, in JSON-LD.
 */
export interface WebAnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  /** All of them, on one page; left out where there are none. */
  readonly first?: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly WebAnnotation[];
  };
}
