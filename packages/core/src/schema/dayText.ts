import * as z from 'zod';

/** A day that exists, `YYYY-MM-DD`, as a plain string: what the fields of a fact hold. */
export const dayText = z.iso.date().regex(/^(?!0000)/, 'Invalid year: the first is 0001');
