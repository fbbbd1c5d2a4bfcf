import type { ComponentType } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useTellLanguage } from './discussions/me/useTellLanguage';
import { QueryProvider } from './ui/QueryProvider';
import { lazyPart } from './ui/lazyPart';
import { PageFrame } from './ui/PageFrame';
import { CardListSkeleton } from './ui/Skeletons';

function PageLoading() {
  return (
    <PageFrame>
      <CardListSkeleton />
    </PageFrame>
  );
}

const page = (name: string, load: () => Promise<ComponentType>) =>
  lazyPart(name, load, { waiting: () => <PageLoading /> });

const HomePage = page('home', () =>
  import('./home/HomePage').then(m => m.HomePage),
);
const BrowsePage = page('browse', () =>
  import('./entities/browse/BrowsePage').then(m => m.BrowsePage),
);
const DetailPage = page('detail', () =>
  import('./entities/detail/DetailPage').then(m => m.DetailPage),
);
const EditPage = page('edit', () =>
  import('./entities/edit/EditPage').then(m => m.EditPage),
);
const HistoryPage = page('history', () =>
  import('./entities/history/HistoryPage').then(m => m.HistoryPage),
);
const ComparePage = page('compare', () =>
  import('./entities/compare/ComparePage').then(m => m.ComparePage),
);
const DeletedPage = page('deleted', () =>
  import('./entities/deleted/DeletedPage').then(m => m.DeletedPage),
);
const NewPage = page('new', () =>
  import('./entities/create/NewPage').then(m => m.NewPage),
);
const UploadPage = page('upload', () =>
  import('./documents').then(m => m.UploadPage),
);
const FilePage = page('file', () =>
  import('./documents/viewer/FilePage').then(m => m.FilePage),
);
const FileChangesPage = page('file-changes', () =>
  import('./documents/versions/FileChangesPage').then(m => m.FileChangesPage),
);
const DiscussionsPage = page('discussions', () =>
  import('./discussions/finding/FindingPage').then(m => m.FindingPage),
);
const SettingsPage = page('settings', () =>
  import('./discussions/me/SettingsPage').then(m => m.SettingsPage),
);
const ModerationPage = page('moderation', () =>
  import('./discussions/moderation/ModerationPage').then(m => m.ModerationPage),
);
const NotFoundPage = page('not-found', () =>
  import('./ui/NotFoundPage').then(m => m.NotFoundPage),
);

function TellLanguage() {
  useTellLanguage();
  return null;
}

/** Every page under `/innokyla`. */
export function InnokylaPage() {
  return (
    <QueryProvider>
      <TellLanguage />
      <Routes>
        <Route index element={<HomePage />} />
        <Route path="upload" element={<UploadPage />} />
        <Route path="new" element={<NewPage />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="deleted" element={<DeletedPage />} />
        <Route path="discussions" element={<DiscussionsPage />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="moderation" element={<ModerationPage />} />
        <Route path=":plural" element={<BrowsePage />} />
        <Route path=":kind/:namespace/:name" element={<DetailPage />} />
        <Route
          path=":kind/:namespace/:name/history"
          element={<HistoryPage />}
        />
        <Route path=":kind/:namespace/:name/edit" element={<EditPage />} />
        <Route
          path=":kind/:namespace/:name/file/:version"
          element={<FilePage />}
        />
        <Route
          path=":kind/:namespace/:name/file-changes"
          element={<FileChangesPage />}
        />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </QueryProvider>
  );
}
