/** The version of this build, replaced when the package is built. */
declare const __WINSET_VERSION__: string | undefined;

/** As in package.json; "development" when run from source. */
export const VERSION: string = typeof __WINSET_VERSION__ === 'string' ? __WINSET_VERSION__ : 'development';
