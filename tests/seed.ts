import fc from "fast-check";

/**
 * Property tests draw the same cases every time, so that a change is judged by what it changed. `SEED=random npx vitest run
 * tests/property` looks further; a failure prints its seed, and `SEED=<that>` draws its cases again.
 */
const { SEED = "20261130" } = process.env;
if (SEED !== "random") fc.configureGlobal({ seed: Number(SEED) });
