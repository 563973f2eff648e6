/** What stands in the place of a text that may not be kept. */
export const LEFT_OUT = "(left out)";

/** What stands in the place of the text of an offence that may be the name of a person. */
export const MAY_BE_NAME = "(left out: may be a name)";

/** Whether a text is none of the extract's own, but says that one was left out. */
export const isLeftOut = (text: string): boolean => text === LEFT_OUT || text === MAY_BE_NAME;
