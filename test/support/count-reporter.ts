import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Prints which files took longest, what was skipped with its reason, and as the very last line the true counts. A file that could not even be
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
    process.stdout.write(`\nSlowest files:\n${slowest(modules).join('\n')}\n`);
    if (skipped.length > 0) process.stdout.write(`\nSkipped:\n${skipped.map((line) => `  ${line}`).join('\n')}\n`);
    const skips = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    process.stdout.write(`\n${passed} passed, ${failed} failed${skips}\n`);
  }
}

const SHOWN = 10;

/** What to look at first when the suite takes too long: seconds of its tests, hooks included. */
function slowest(modules: readonly TestModule[]): readonly string[] {
  return modules
    .map((module) => ({ path: module.relativeModuleId, seconds: module.diagnostic().duration / 1000 }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SHOWN)
    .map(({ path, seconds }) => `  ${seconds.toFixed(0).padStart(4)} s  ${path}`);
}

/** The test with the note given to skip(); without a note the name itself says why, in brackets at its end. */
function withReason(test: TestCase): string {
  const result = test.result();
  if (result.state === 'skipped' && result.note) return `${test.fullName} (${result.note})`;
  return test.fullName.endsWith(')') ? test.fullName : `${test.fullName} (no reason given)`;
}
