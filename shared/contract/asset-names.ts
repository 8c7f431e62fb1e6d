/** The bundler's `define`; nothing defines it where nothing is bundled. */
declare const BUILT_FORM_NAME: string | undefined;

/** Files that our pages load from below `/static/`, by their names as built, with a hash of their contents. */
export const assetNames = { form: typeof BUILT_FORM_NAME === 'undefined' ? 'form.js' : BUILT_FORM_NAME } as const;
