/** Where a source of a rule was read; none for what is in print. */
export const SourceLinks = ({ title, urls }: { title: string; urls: readonly string[] }) =>
  urls.map((url, place) => {
    const { hostname } = new URL(url);
    return (
      <a
        key={url}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${hostname}: ${title}, address ${place + 1}`}
      >
        {hostname}
      </a>
    );
  });
