import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { filled } from '../../../shared/texts/filled.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Asks for a word to be typed, so that what cannot be taken back is not done by a slip of the hand. */
export const useTypedConfirmation = (word: string) => {
  const { components: texts } = useTexts();
  const [typed, setTyped] = useState('');
  const field = (
    <TextInput
      label={filled(texts.typeToConfirm, { word })}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
  return { field, isConfirmed: typed.trim().toLowerCase() === word };
};
