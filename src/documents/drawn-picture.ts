/** What our own files call a picture that is drawn of a table: whoever reads the table back draws it again. */
export const DRAWN_PICTURE = 'diagram';
