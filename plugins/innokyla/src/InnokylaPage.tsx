import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { QueryProvider } from './ui/QueryProvider';
import { PageFrame } from './ui/PageFrame';
import { CardListSkeleton } from './ui/Skeletons';

const HomePage = lazy(() =>
  import('./home/HomePage').then(m => ({ default: m.HomePage })),
);
const BrowsePage = lazy(() =>
  import('./entities/browse/BrowsePage').then(m => ({ default: m.BrowsePage })),
);
const DetailPage = lazy(() =>
  import('./entities/detail/DetailPage').then(m => ({ default: m.DetailPage })),
);
const UploadPage = lazy(() =>
  import('./documents').then(m => ({ default: m.UploadPage })),
);
const NotFoundPage = lazy(() =>
  import('./ui/NotFoundPage').then(m => ({ default: m.NotFoundPage })),
);

function PageLoading() {
  return (
    <PageFrame>
      <CardListSkeleton />
    </PageFrame>
  );
}

/** Every page under `/innokyla`. */
export function InnokylaPage() {
  return (
    <QueryProvider>
      <Suspense fallback={<PageLoading />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="upload" element={<UploadPage />} />
          <Route path=":plural" element={<BrowsePage />} />
          <Route path=":kind/:namespace/:name" element={<DetailPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </QueryProvider>
  );
}
