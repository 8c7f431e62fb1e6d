import { createContext, use } from 'react';
import type { MeAnswer } from '../../../shared/contract/answers/clinic-answers.ts';
import { includes, type Role } from '../../../shared/contract/roles.ts';
import type { Api } from '../api/connect-api.ts';
import type { Written } from '../words/written.ts';

/** Where somebody works: the clinic, their role there, and how the API is reached. */
export type Desk = {
  api: Api;
  me: MeAnswer;
  clinic: string;
  role: Role;
  /** Path of the clinic's staff API: `/v1/staff/alba`. */
  staffPath: string;
  written: Written;
  signOut: () => void;
};

const DeskContext = createContext<Desk | undefined>(undefined);

/** Gives everything below it a desk. */
export const DeskProvider = DeskContext;

/** The desk. Throws where there is none, which no page does. */
export const useDesk = (): Desk => {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk here.');
  return desk;
};

/** Whether the person's role includes what a least role may do. The API decides; this spares people the refusal. */
export const useMay = (least: Role): boolean => includes(useDesk().role, least);
