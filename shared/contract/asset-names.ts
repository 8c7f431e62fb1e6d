/**
 * Files that our pages load from below `/static/`. The bundler puts the names as built, with a hash of their contents,
 * in the place of this file.
 */
export const assetNames = { form: 'form.js' } as const;
