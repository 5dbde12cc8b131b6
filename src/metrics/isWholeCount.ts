/** Whether a number can be a count of things: whole, finite and not negative. */
export const isWholeCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
