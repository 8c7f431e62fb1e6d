/** A code between backticks, what is strong between asterisks, or an address. */
const marked = /(`[^`]+`|\*\*[^*]+\*\*|https:\/\/\S+)/;

const Mark = ({ part }: { part: string }) => {
  if (part.startsWith('`')) return <code>{part.slice(1, -1)}</code>;
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
  if (part.startsWith('https://')) return <a href={part}>{part}</a>;
  return part;
};

/** A line of an entry, as `catalogueEntries` writes it for the pages in `docs/rules` as well. */
export const CatalogueLine = ({ line }: { line: string }) => (
  <li>
    {line.split(marked).map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have no identity but their place
      <Mark key={at} part={part} />
    ))}
  </li>
);
