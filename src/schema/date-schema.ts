import * as z from 'zod';
import { DATE_FORM, DATE_PATTERN } from '../model/period.js';

/**
 * A date as the model writes it. As everywhere in these schemas, what makes a value sound and not only of the
 * right shape stands in the metadata, for the JSON Schema: `parseCorpus` leaves that to the check of integrity.
 */
export const dateSchema = z.string().meta({ description: DATE_FORM, pattern: DATE_PATTERN.source });
