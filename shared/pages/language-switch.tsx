/** The same form in the other languages of a clinic: links, so that it works before and without a script. */
import { formTexts } from '../texts/form-texts.ts';
import { type Language, languageRow } from '../texts/language.ts';

type Offered = {
  /** The clinic's, in its order. */
  languages: readonly Language[];
  lang: Language;
  /** What else stands in the address of the page, such as where the person came from. */
  query?: ReadonlyMap<string, readonly string[]>;
};

const addressOf = (lang: Language, query: NonNullable<Offered['query']>): string => {
  const rest = [...query].flatMap(([name, values]) => values.map((value) => [name, value]));
  return `?${new URLSearchParams([['lang', lang], ...rest])}`;
};

/**
 * Nothing where there is one language. Each calls itself as its readers do. It stands before everything that is typed; with
 * a script, what was typed is kept (`web/form/draft-storage.ts`).
 */
export const LanguageSwitch = ({ languages, lang, query = new Map() }: Offered) =>
  languages.length > 1 && (
    <nav className="langs" aria-label={formTexts(lang).languages}>
      {languages.map((each) => (
        <a
          key={each}
          href={addressOf(each, query)}
          lang={each}
          hrefLang={each}
          aria-current={each === lang ? 'true' : undefined}
        >
          {languageRow(each).name}
        </a>
      ))}
    </nav>
  );
