import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';

/** Copies a value; says so by its icon and its name. */
export const CopyButton = ({ value, name }: { value: string; name: string }) => {
  const { copied, copy } = useClipboard({ timeout: 2000 });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={copied ? `Copied ${name}` : `Copy ${name}`}
      onClick={() => copy(value)}
    >
      {copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
    </ActionIcon>
  );
};
