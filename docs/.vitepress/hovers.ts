import { transformerTwoslash } from '@shikijs/vitepress-twoslash';
import { at, entries } from './entries.ts';

/** Types under the pointer, in blocks fenced as `ts twoslash`. One that does not compile fails the build. */
export const hovers = transformerTwoslash({
  explicitTrigger: true,
  throws: true,
  twoslashOptions: {
    vfsRoot: at(''), // with a slash at its end, no error would be found
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      paths: Object.fromEntries(entries.map(({ name, source }) => [name, [at(source)]])),
    },
  },
});
