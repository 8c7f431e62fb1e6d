/** The words of a small language, one after the other. */
export type TokenReader = {
  /** The next word without taking it; empty at the end. */
  peek: () => string;
  /** Takes the next word. Throws at the end, or when it is not the expected one. */
  take: (expected?: string) => string;
  /** Throws the sentence that this text is not known here. */
  unknown: () => never;
  /** Throws unless every word was taken. */
  end: () => void;
};

/** Splits a text by a sticky pattern whose first group is a word. `problem` is thrown, with the text, for anything else. */
export function tokenReader(text: string, pattern: RegExp, problem: string): TokenReader {
  const unknown = (): never => {
    throw new Error(`${problem} ${text}`);
  };
  const words: string[] = [];
  const token = new RegExp(pattern, 'y');
  while (text.slice(token.lastIndex).trim() !== '') words.push(token.exec(text)?.[1] ?? unknown());
  const peek = () => words[0] ?? '';
  return {
    peek,
    take: (expected = peek()) => (peek() === expected && words.shift()) || unknown(),
    unknown,
    end: () => {
      if (words.length > 0) unknown();
    },
  };
}
