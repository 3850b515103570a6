/** Every limit in the system, each with its reason. */

const MB = 1024 * 1024;

/** The largest municipal annual reports with pictures are about 60 MB; larger files are scans or something else. */
export const MAX_FILE_BYTES = 100 * MB;
