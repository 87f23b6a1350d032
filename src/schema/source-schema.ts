import * as z from 'zod';
import { DATE_BASES, SHA256_PATTERN } from '../model/integrity.js';
import { DATE_FORM, DATE_PATTERN } from '../model/period.js';

/**
 * A date as the model writes it. As everywhere in these schemas, what makes a value sound and not only of the
 * right shape stands in the metadata, for the JSON Schema: `corpusSchema` leaves that to the check of integrity.
 */
export const dateSchema = z.string().meta({ description: DATE_FORM, pattern: DATE_PATTERN.source });

/** A text that says something. */
export const textSchema = z.string().meta({ pattern: '\\S' });

/**
 * The schema of a source. It checks the shape; unknown keys are faults. Whether the date is in the calendar, and the
 * sources that this one relays exist, `corpusSchema` and `parseCorpus` check.
 */
export const sourceSchema = z
  .strictObject({
    title: textSchema,
    publisher: z.string().optional(),
    date: dateSchema.optional(),
    dateBasis: z
      .enum(DATE_BASES)
      .meta({ description: "Whether the document states the date, or the corpus's author worked it out." })
      .optional(),
    url: z.string().optional(),
    sha256: z
      .string()
      .meta({
        description: "SHA-256 of the document's text in UTF-8, in lower-case hexadecimal.",
        pattern: SHA256_PATTERN.source,
      })
      .optional(),
    relays: z
      .array(z.string())
      .meta({ description: 'Ids of the sources that this one passes on: a newspaper relays an agency.' })
      .optional(),
    note: z.string().optional(),
  })
  .meta({ description: 'A document or report in which positions are found, or on which they rest.' });
