/** The value of a design token, for canvas, which knows no `var()`. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
