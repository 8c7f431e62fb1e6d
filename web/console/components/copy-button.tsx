import { ActionIcon } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Check, Copy } from 'lucide-react';
import { filled } from '../../../shared/texts/filled.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Copies a value; says so by its icon and its name. */
export const CopyButton = ({ value, name }: { value: string; name: string }) => {
  const { components: texts } = useTexts();
  const { copied, copy } = useClipboard({ timeout: 2000 });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={filled(copied ? texts.copy.copied : texts.copy.copy, { name })}
      onClick={() => copy(value)}
    >
      {copied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
    </ActionIcon>
  );
};
