import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useClinicContext } from '../clinic-context.ts';

const saveAs = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Downloads a file from the API. It goes through the page, because a link could not carry the token. */
export const useDownload = (onDone?: () => void) => {
  const { api } = useClinicContext();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ path, name }: { path: string; name: string }) => saveAs(await api.download(path), name),
    onSuccess: onDone,
    onError: (error) => notifications.show({ color: 'red', title: 'The download failed', message: error.message }),
  });
  return { download: (path: string, name: string) => mutate({ path, name }), isLoading: isPending };
};
