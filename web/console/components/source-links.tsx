import { filled } from '../../../shared/texts/filled.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Where a source of a rule was read; none for what is in print. */
export const SourceLinks = ({ title, urls }: { title: string; urls: readonly string[] }) => {
  const { sourceLink } = useTexts().components;
  return urls.map((url, place) => {
    const { hostname } = new URL(url);
    return (
      <a
        key={url}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={filled(sourceLink, { host: hostname, title, n: String(place + 1) })}
      >
        {hostname}
      </a>
    );
  });
};
