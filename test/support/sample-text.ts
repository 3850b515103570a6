/** A plan and a report of the family as text files: written by ourselves, small enough to read in a moment. */
const goals = (status: string): string => `1. En kommun för alla
KF:s inriktningsmål

KF:s mål för verksamhetsområdet:
1.1. Barn växer upp trygga
${status}
Nämndmål:
Barnen i förskolan leker och lär
${status}
Beskrivning
Förskolorna arbetar med lek varje dag.
Analys
Målet nås eftersom alla avdelningar arbetar med språket.
`;

export const boardReport = `Tertialrapport 1 2025
Strandnämnden

${goals('Uppfylls helt')}
Nämndens aktiviteter
Aktivitet Startdatum Slutdatum Avvikelse
Utbilda alla i lekens betydelse 2025-01-01 2025-12-31
`;

export const unitReport = `Tertialrapport 1 2025
Lekstugan

${goals('Uppfylls delvis')}
Enhetsmål:
Vi leker ute varje dag
Uppfylls helt
Analys
Utelek har skett dagligen.
`;
