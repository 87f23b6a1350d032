import { CorpusError, compare } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';
import { parseCorpus } from 'consilience/schema';

for (const { proposition, certainty } of compare(beijingPyongyang, 'weng', 'chen').agreements) {
  console.log(proposition, certainty);
}

const parsed = parseCorpus(JSON.parse(JSON.stringify(beijingPyongyang)));
console.log('parsed', compare(parsed, 'weng', 'chen').agreements.length);

try {
  parseCorpus({});
} catch (error) {
  console.log(error.constructor.name, error instanceof CorpusError);
}
