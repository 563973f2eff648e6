import { createAnalysisClient } from "../worker/client";

/** The one worker of the page, which holds the rows. */
export const client = createAnalysisClient();
