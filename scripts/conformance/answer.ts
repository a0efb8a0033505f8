/** What the library says to a recorded case. */
export type Answer = { readonly got: unknown } | { readonly findings: readonly unknown[] } | { readonly unsupported: string };

/** One area of recorded cases. `data` is the folder with the files that cases name. */
export type Area = (recorded: { readonly id: string }, options: { readonly data: string | undefined }) => Answer;
