// What must be said before the schema library is loaded is said first; imports of one file are loaded in any order.
import './api/no-eval.ts';

await import('./main.tsx');
