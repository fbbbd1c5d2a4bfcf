import type { ComponentType } from 'react';
import Skeleton from '@mui/material/Skeleton';
import { lazyPart } from '../../ui/lazyPart';
import type { ViewProps } from './FileShown';
import { ReadingNotice } from './ViewNotice';
import { type View, viewOf } from './viewOf';

const view = (name: string, load: () => Promise<ComponentType<ViewProps>>) =>
  lazyPart(`view-${name}`, load, {
    waiting: () => <Skeleton variant="rectangular" height={360} />,
  });

const TextView = view('text', () => import('./TextView').then(m => m.TextView));

const VIEWS: Record<Exclude<View, 'none'>, ComponentType<ViewProps>> = {
  pdf: view('pdf', () => import('./pdf/PdfView').then(m => m.PdfView)),
  picture: view('picture', () =>
    import('./PictureView').then(m => m.PictureView),
  ),
  text: TextView,
  markdown: TextView,
  table: view('table', () => import('./TableView').then(m => m.TableView)),
  preview: view('preview', () =>
    import('./PreviewView').then(m => m.PreviewView),
  ),
  pages: view('pages', () => import('./TextOnly').then(m => m.TextOnly)),
};

/** A file read in the page, as far as it can be. */
export function FileViewer(props: ViewProps) {
  const name = viewOf(props.file.version);
  if (name === 'none') return <ReadingNotice file={props.file} state="none" />;
  const Part = VIEWS[name];
  // Another version is another file: nothing of the one stays on the screen under the name of the other.
  return <Part key={props.file.version.version} {...props} />;
}
