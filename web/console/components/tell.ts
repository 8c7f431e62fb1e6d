import { notifications } from '@mantine/notifications';

/** What speech and screen readers call the cross of a message. */
const closeButtonProps = { 'aria-label': 'Close this message' };

/** Says that something was done. It goes by itself, because the page shows the same. */
export const tellDone = (message: string): void => {
  notifications.show({ message, color: 'sea', closeButtonProps });
};

/** Says that something was not done, and why. It stays long enough to be read twice. */
export const tellFault = (title: string, { message }: Pick<Error, 'message'>): void => {
  notifications.show({ title, message, color: 'red', autoClose: 12_000, closeButtonProps });
};
