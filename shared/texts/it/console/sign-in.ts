import type { SignInTexts } from '../../en/console/sign-in.ts';

export const signIn: SignInTexts = {
  failed: 'L’accesso non è riuscito',
  failedText:
    'L’accesso non è stato completato, oppure il link era già stato usato. Il Suo account è a posto: riprovi.',
  signedOut: 'Uscita effettuata',
  heading: 'La console è chiusa',
  closeWindow: 'Chiuda questa finestra se altri usano questo computer.',
  signIn: 'Accedi',
};
