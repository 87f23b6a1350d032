import * as z from 'zod';
import { CERTAINTIES, PERCENT } from '../model/credence.js';

/**
 * Is this one of the words for how firmly something was said?
 *
 * @example
 * ```ts
 * import { certaintySchema } from 'consilience/schema';
 *
 * console.log(certaintySchema.options); // => ['certain', 'probable', 'possible']
 * console.log(certaintySchema.safeParse('likely').success); // => false
 * ```
 */
export const certaintySchema = z
  .enum(CERTAINTIES)
  .meta({ description: 'How firmly something was said: flatly, as likely, as a may-be.' });

const percent = z.number().meta({ description: 'In percent.', ...PERCENT });

/**
 * Is this of the shape of a range of credence? Whether it lies between 0 and 100, the right way up, `parseCorpus`
 * checks.
 *
 * @example
 * ```ts
 * import { credenceSchema } from 'consilience/schema';
 *
 * console.log(credenceSchema.safeParse({ low: 55, high: 100 }).success); // => true
 * console.log(credenceSchema.safeParse({ low: 55 }).success); // => false
 * ```
 */
export const credenceSchema = z
  .strictObject({ low: percent, high: percent })
  .meta({ description: 'A closed range of credence, in percent.' });
