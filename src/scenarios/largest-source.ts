/** Size of the largest scenario file that is read, in bytes: 2 MB, thirty times the built-in world. */
export const LARGEST_SOURCE = 2 * 2 ** 20;
