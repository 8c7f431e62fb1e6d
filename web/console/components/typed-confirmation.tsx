import { TextInput } from '@mantine/core';
import { useState } from 'react';

/** Asks for a word to be typed, so that what cannot be taken back is not done by a slip of the hand. */
export const useTypedConfirmation = (word: string) => {
  const [typed, setTyped] = useState('');
  const field = (
    <TextInput
      label={`Type “${word}” to confirm`}
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
  return { field, isConfirmed: typed.trim().toLowerCase() === word };
};
