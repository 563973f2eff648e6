/** Browsers give a chosen file that was changed or taken away on the disk these names; a message about permissions helps nobody. */
const LOST = ["NotReadableError", "NotFoundError"];

/**
 * Whether an error says that a chosen file is no longer what it was when it was chosen. It is told by its name: of an error of the browser
 * nothing else is the same in all of them and comes out of the worker.
 */
export const isLostFile = (error: unknown): boolean => error instanceof Error && LOST.includes(error.name);
