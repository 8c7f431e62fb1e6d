import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import styles from './dialog.module.css';

type Props = { title: string; isOpen: boolean; onClose: () => void; children: ReactNode; size?: string };

/** A dialog. Scrolling is not locked, because the library locks it by writing a style into the page. */
export const Dialog = ({ title, isOpen, onClose, children, size = 'md' }: Props) => (
  <Modal.Root opened={isOpen} onClose={onClose} lockScroll={false} size={size}>
    <Modal.Overlay />
    <Modal.Content>
      <div className={styles.head}>
        <Modal.Title className={styles.title}>{title}</Modal.Title>
        <Modal.CloseButton aria-label={useTexts().components.close} />
      </div>
      <Modal.Body>{children}</Modal.Body>
    </Modal.Content>
  </Modal.Root>
);
