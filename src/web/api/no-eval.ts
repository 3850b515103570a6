/**
 * The schema library tries whether it may compile code from text; our content security policy forbids that, and each
 * try would be reported as a violation. Imported before anything that loads the library.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
