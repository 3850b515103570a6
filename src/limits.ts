/** Every limit in the system, each with its reason. */

const MB = 1024 * 1024;

/** The largest municipal annual reports with pictures are about 60 MB; larger files are scans or something else. */
export const MAX_FILE_BYTES = 100 * MB;

/** A document of 80 pages is set in about a second; one that takes a minute is too large to be one document. */
export const PDF_EXPORT_MS = 60_000;
