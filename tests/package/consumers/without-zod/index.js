import { compare } from 'consilience';
import { beijingPyongyang } from 'consilience/fixtures';

for (const { proposition, certainty } of compare(beijingPyongyang, 'weng', 'chen').agreements) {
  console.log(proposition, certainty);
}

import('consilience/schema').catch((error) => console.log(error.code, error.message.includes("'zod'")));
