/**
 * Two-sided quantiles of the standard normal distribution, rounded as OHID and Spiegelhalter (2005) print them,
 * so that our figures equal theirs to the last digit shown.
 */
export const zValues = { "95%": 1.959964, "99.8%": 3.090232 } as const;
