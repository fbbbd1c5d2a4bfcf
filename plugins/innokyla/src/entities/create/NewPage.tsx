import { useId, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import {
  findKind,
  KINDS,
  type Language,
  LANGUAGES,
} from '@innokyla/backstage-plugin-innokyla-common';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { v7 as uuid } from 'uuid';
import { innokylaApiRef } from '../../api';
import { editPath, homePath, refOf } from '../../routes';
import { useKindTexts, useTexts } from '../../translations/useTexts';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { ChoiceField, LineField, SelectField } from '../../ui/fields';
import { useLanguage } from '../../ui/format';
import { PageFrame } from '../../ui/PageFrame';
import { PageHeading } from '../../ui/PageHeading';
import { readableErrors } from '../../ui/readableErrors';
import { DetailSkeleton } from '../../ui/Skeletons';
import { prefillOf } from '../edit/prefill/prefillOf';
import { entityKeys, useEntityDetail, useSettings } from '../queries';
import { RequiredFacts, requiredFacts } from './RequiredFacts';
import { useWritable } from './useWritable';

const WHAT: Readonly<
  Record<string, 'whatModel' | 'whatApplication' | 'whatWorkspace'>
> = {
  OperatingModel: 'whatModel',
  GrantApplication: 'whatApplication',
  Workspace: 'whatWorkspace',
};

/** What can be begun by writing: a document begins with its file. */
const begun = KINDS.filter(kind => !kind.needsFile).map(kind => kind.kind);

/** Begins something new with the few things it cannot be without; everything else is asked while writing. */
export function NewPage() {
  const t = useTexts();
  const writable = useWritable();
  const settings = useSettings();
  return (
    <PageFrame>
      <PageHeading
        title={t('create.title')}
        crumbs={[{ to: homePath(), title: t('common.action.home') }]}
      />
      {settings.error && (
        <ErrorNotice
          error={settings.error}
          onRetry={() => settings.refetch()}
        />
      )}
      {!settings.error && !writable && <DetailSkeleton />}
      {writable &&
        (writable.length || settings.data?.canCreateWorkspace ? (
          <NewForm workspaces={writable} />
        ) : (
          <EmptyState
            title={t('create.nowhere.title')}
            description={t('create.nowhere.text')}
          />
        ))}
    </PageFrame>
  );
}

function NewForm(props: {
  workspaces: readonly { value: string; label: string }[];
}) {
  const t = useTexts();
  const kindTexts = useKindTexts();
  const api = useApi(innokylaApiRef);
  const client = useQueryClient();
  const navigate = useNavigate();
  const id = useId();
  const screenLanguage = useLanguage();
  const canCreateWorkspace = useSettings().data?.canCreateWorkspace;
  const [params] = useSearchParams();
  const from = params.get('from') ?? undefined;
  const source = useEntityDetail(from ?? '', { enabled: Boolean(from) });
  const kinds = begun.filter(kind =>
    kind === 'Workspace' ? canCreateWorkspace : props.workspaces.length > 0,
  );

  // The same however often it is sent, so that a bad connection makes one thing.
  const [entityId] = useState(() => uuid());
  const [kind, setKind] = useState(
    () =>
      kinds.find(k => k === findKind(params.get('kind') ?? '')?.kind) ??
      kinds.find(k => k === 'OperatingModel') ??
      kinds[0],
  );
  const [workspace, setWorkspace] = useState(
    () =>
      props.workspaces.find(w => w.value === params.get('workspace'))?.value ??
      (props.workspaces.length === 1 ? props.workspaces[0].value : undefined),
  );
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [spec, setSpec] = useState<Record<string, unknown>>({});
  const [asked, setAsked] = useState(false);

  const isWorkspace = kind === 'Workspace';
  const fillings = source.data ? prefillOf(kind, source.data) : [];
  const required = requiredFacts(kind);
  const missing = new Set([
    ...(title.trim() ? [] : ['title']),
    ...(isWorkspace || workspace ? [] : ['workspace']),
    ...required.filter(({ key }) => !spec[key]).map(({ key }) => key),
  ]);
  const errorOf = (field: string) =>
    asked && missing.has(field) ? t('create.required') : undefined;

  const mutation = useMutation({
    mutationFn: () =>
      api.createEntity({
        id: entityId,
        kind,
        workspace: isWorkspace ? undefined : workspace,
        title: title.trim(),
        language,
        spec: {
          ...Object.fromEntries(required.map(({ key }) => [key, spec[key]])),
          ...(fillings.length
            ? {
                sections: Object.fromEntries(
                  fillings.map(({ into, text }) => [into, text]),
                ),
                sources: Object.fromEntries(
                  fillings.map(({ into }) => [into, from]),
                ),
              }
            : {}),
        },
      }),
    onSuccess: entity => {
      client.setQueryData(entityKeys.detail(refOf(entity)), entity);
      client.invalidateQueries({
        queryKey: entityKeys.all,
        refetchType: 'none',
      });
      navigate(editPath(refOf(entity)), { replace: true });
    },
  });

  return (
    <Box
      component="form"
      noValidate
      sx={{ maxWidth: 640, ...readableErrors }}
      onSubmit={event => {
        event.preventDefault();
        setAsked(true);
        if (missing.size === 0) {
          mutation.mutate();
          return;
        }
        const [first] = missing;
        event.currentTarget
          .querySelector<HTMLElement>(`[data-field="${first}"]`)
          ?.focus();
      }}
    >
      <Stack spacing={3}>
        <ChoiceField<string>
          name="kind"
          label={t('create.what')}
          options={kinds.map(value => ({
            value,
            label: kindTexts.name(value),
            help: WHAT[value] && t(`create.${WHAT[value]}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {!isWorkspace && (
          <SelectField<string>
            name="workspace"
            label={t('create.workspace')}
            help={t('create.workspaceHelp')}
            options={props.workspaces}
            value={workspace}
            error={errorOf('workspace')}
            onChange={setWorkspace}
          />
        )}
        <LineField
          name="title"
          label={t('create.name')}
          value={title}
          error={errorOf('title')}
          onChange={setTitle}
        />
        <RequiredFacts
          kind={kind}
          spec={spec}
          errorOf={errorOf}
          onChange={setSpec}
        />
        <SelectField<Language>
          name="language"
          label={t('create.language')}
          value={language}
          options={LANGUAGES.map(value => ({
            value,
            label: t(`common.language.${value}`),
          }))}
          onChange={setLanguage}
        />
        {source.error && (
          <ErrorNotice error={source.error} onRetry={() => source.refetch()} />
        )}
        {source.data && (
          <Box id={`${id}-from`}>
            <Typography>
              {t(fillings.length ? 'create.from' : 'create.fromNothing', {
                title: source.data.metadata.title,
              })}
            </Typography>
            <Box component="ul" sx={{ mt: 0.5, mb: 0 }}>
              {fillings.map(({ into }) => (
                <li key={into}>{kindTexts.section(kind, into)}</li>
              ))}
            </Box>
          </Box>
        )}
        {mutation.error && <ErrorNotice error={mutation.error} />}
        <Box>
          <Button
            type="submit"
            size="large"
            variant="contained"
            disabled={mutation.isPending || (Boolean(from) && source.isPending)}
          >
            {mutation.isPending ? t('create.beginning') : t('create.begin')}
          </Button>
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {t('create.draft')}
          </Typography>
        </Box>
      </Stack>
    </Box>
  );
}
