/**
 * An address of ours that opens in a language, whatever the browser wants; as it is where there is nothing to choose
 * (docs/contract.md#language). The answer to a submission and every mail give such addresses.
 */
export const inLanguage = (address: string, lang: string, { languages }: { languages: readonly string[] }): string =>
  languages.length > 1 ? `${address}${address.includes('?') ? '&' : '?'}lang=${lang}` : address;
