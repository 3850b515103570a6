import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints what was skipped with its reason, and as the very last line the true counts. A file that could not even be
 * loaded counts as one failed test, so that nothing broken passes for nothing to do.
 */
export class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    const skipped: string[] = [];
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed += 1;
        else if (result.state === 'failed') failed += 1;
        else skipped.push(withReason(test));
      }
    }
    if (skipped.length > 0) process.stdout.write(`\nSkipped:\n${skipped.map((line) => `  ${line}`).join('\n')}\n`);
    const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    process.stdout.write(`\n${passed} passed, ${failed} failed${skips}\n`);
  }
}

/** The test with the note given to skip(); without a note the name itself says why, in brackets at its end. */
function withReason(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return `${test.fullName} (${result.note})`;
  return test.fullName.endsWith(')') ? test.fullName : `${test.fullName} (no reason given)`;
}
