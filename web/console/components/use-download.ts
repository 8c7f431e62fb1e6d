import { useMutation } from '@tanstack/react-query';
import type { Api } from '../api/connect-api.ts';
import { useClinicContext } from '../clinic-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { joinSheets } from './join-parts.ts';
import { tellFault } from './tell.tsx';

/** A file to be saved: its name, and how its text is read. */
export type Download = { name: string; read: (api: Api) => Promise<string>; type: string };

const saveAs = (text: string, { name, type }: Download): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** Reads all parts of a sheet and makes one sheet of them. */
export const wholeSheet = async (api: Api, path: string): Promise<string> => {
  const parts: string[] = [];
  for (let next: string | undefined = path; next; ) {
    const part: Awaited<ReturnType<Api['download']>> = await api.download(next);
    parts.push(part.data);
    next = part.next;
  }
  return joinSheets(parts);
};

/** Saves a file of the API when all of it is there. It goes through the page, because a link could not carry the token. */
export const useDownload = (onDone?: () => void) => {
  const { api } = useClinicContext();
  const { components: texts } = useTexts();
  const { mutate, isPending } = useMutation({
    mutationFn: async (wanted: Download) => saveAs(await wanted.read(api), wanted),
    onSuccess: onDone,
    onError: (error) => tellFault(texts.downloadFailed, error),
  });
  return { download: mutate, isLoading: isPending };
};
