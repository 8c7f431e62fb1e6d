import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { languageFor } from '../texts/asked-language.ts';
import { type Language, languages } from '../texts/language.ts';
import type { HttpRequest } from './http-request.ts';

/**
 * The language of a page: the one that its address names (`?lang=it`), else what the browser wants, of those that the clinic
 * offers; of all where the clinic is not known.
 */
export const requestLanguage = (
  { query, headers }: HttpRequest,
  clinic: Pick<ClinicSettings, 'languages'> | undefined,
): Language =>
  languageFor({
    asked: query.get('lang'),
    accept: headers['accept-language'],
    offered: clinic?.languages ?? languages,
  });

/** What an address of ours ends with so that it opens in a language; nothing where the clinic has one. */
export const langQuery = ({ languages: offered }: Pick<ClinicSettings, 'languages'>, lang: Language): string =>
  offered.length > 1 ? `?lang=${lang}` : '';
