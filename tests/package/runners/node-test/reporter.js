/** Prints, as JSON, how many tests passed, and the error of each that failed. */
export default async function* report(events) {
  let passed = 0;
  const failed = [];
  for await (const { type, data } of events) {
    const { error } = data?.details ?? {};
    if (type === 'test:pass') passed++;
    else if (type === 'test:fail' && error?.failureType === 'testCodeFailure') {
      const { name, code, message, actual, expected } = error.cause;
      failed.push({ name, code, message, actual, expected });
    }
  }
  yield JSON.stringify({ passed, failed });
}
